package fr.parcours.iae.tache;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The person, the case, then the task: whoever closes a case from the person's side takes them in
 * this order too, so that the two never wait for each other (ADR 0022).
 */
@Component
class OrdreVerrous {

  /** The journals, which belong to modules that use the tasks themselves, are asked for late. */
  private final ObjectProvider<JournalDossier> journaux;

  OrdreVerrous(ObjectProvider<JournalDossier> journaux) {
    this.journaux = journaux;
  }

  /** Locks what comes before the task; nothing when its case is of another kind. */
  void before(TacheOuverte tache) {
    journaux.stream()
        .filter(journal -> journal.processus().contains(tache.processus()))
        .findFirst()
        .ifPresent(journal -> journal.lock(tache.dossierId()));
  }
}
