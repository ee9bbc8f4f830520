package fr.parcours.iae.engine;

import java.time.Duration;

/**
 * Does the work of one external-task topic: it speaks to the outside, so it runs outside of any
 * transaction, may run again for the same case, and must then have one visible effect.
 */
public interface SujetExterieur {

  /** As the models name it, e.g. {@code notification.send}. */
  String topic();

  /** As administrators read it. */
  String libelle();

  /** How many works of this topic one node does at once. */
  default int parallelisme() {
    return 2;
  }

  /** How long a work belongs to its node; renewed while the work lasts, found again after. */
  default Duration verrou() {
    return Duration.ofMinutes(2);
  }

  /** Does one work; what it throws counts as a failure named by the exception's class. */
  IssueSujet traiter(TravailSujet travail);
}
