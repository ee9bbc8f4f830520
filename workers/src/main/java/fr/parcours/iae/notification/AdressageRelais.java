package fr.parcours.iae.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes who is told of what, a few seconds after it happened, while the mail is down or held: the
 * bell does not wait for it, and the words are those of the day.
 */
@Component
public class AdressageRelais {

  private static final String REGARD = "${parcours.courriel.adressage:PT15S}";
  private static final Duration AGE = Duration.ofSeconds(10);
  private static final int LOT = 100;
  private static final Logger LOG = LoggerFactory.getLogger(AdressageRelais.class);

  private final AdressageService adressage;

  AdressageRelais(AdressageService adressage) {
    this.adressage = adressage;
  }

  @Scheduled(fixedDelayString = REGARD, initialDelayString = REGARD)
  void look() {
    try {
      LOG.debug("{} events addressed without waiting for the mail", address());
    } catch (RuntimeException e) {
      LOG.warn("Events could not be addressed; it will be tried again", e);
    }
  }

  /** Answers how many; one that fails stops no other. */
  public int address() {
    int done = 0;
    AdressageService.Attente last = AdressageService.Attente.DEBUT;
    List<AdressageService.Attente> late = adressage.late(last, AGE, LOT);
    while (!late.isEmpty()) {
      for (AdressageService.Attente attente : late) {
        done += address(attente.id()) ? 1 : 0;
      }
      last = late.get(late.size() - 1);
      late = adressage.late(last, AGE, LOT);
    }
    return done;
  }

  private boolean address(UUID id) {
    try {
      adressage.toSend(id);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("The event {} could not be addressed: {}", id, e.getClass().getName());
      return false;
    }
  }
}
