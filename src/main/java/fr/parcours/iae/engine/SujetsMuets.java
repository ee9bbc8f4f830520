package fr.parcours.iae.engine;

import fr.parcours.iae.engine.sujet.Interrupteurs;
import org.springframework.stereotype.Component;

/** Whether the other side of a topic answers, for the pages of those who wait for it. */
@Component
public class SujetsMuets {

  private final Interrupteurs interrupteurs;

  SujetsMuets(Interrupteurs interrupteurs) {
    this.interrupteurs = interrupteurs;
  }

  public boolean isMuet(String topic) {
    return interrupteurs.of(topic).indisponibleDepuis() != null;
  }
}
