package fr.parcours.iae.conformance;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a door answered, in the words of the cases; a null value is kept. */
final class Rendu {

  private final Map<String, Object> faits = new HashMap<>();

  static Rendu vide() {
    return new Rendu();
  }

  /** The verdict under this name, with our refusal code as the reason. */
  static Rendu de(String champ, Verdict verdict) {
    return new Rendu().refus(champ, verdict.refus());
  }

  static Rendu de(String champ, Resultat<?> resultat) {
    return new Rendu().refus(champ, resultat.refus());
  }

  private Rendu refus(String champ, Optional<Refus> refus) {
    return et(champ, refus.isEmpty()).et("reason", refus.map(Refus::code).orElse(null));
  }

  Rendu et(String champ, @Nullable Object valeur) {
    faits.put(champ, valeur);
    return this;
  }

  Map<String, Object> faits() {
    return faits;
  }
}
