package fr.parcours.iae.regles;

import java.util.List;
import java.util.Set;

/** What happened to a fiche salarié, in order: enough to know whether the ASP ever saw it. */
public enum TransitionFicheSalarie {
  READY,
  WAIT_FOR_ASP_RESPONSE,
  PROCESS,
  REJECT,
  DISABLE,
  ENABLE,
  ARCHIVE,
  UNARCHIVE_NEW,
  UNARCHIVE_PROCESSED,
  UNARCHIVE_REJECTED;

  private static final Set<TransitionFicheSalarie> VUES_PAR_L_ASP =
      Set.of(WAIT_FOR_ASP_RESPONSE, PROCESS, REJECT, UNARCHIVE_PROCESSED, UNARCHIVE_REJECTED);

  /** Whether one of them could only happen to a fiche that was sent to the ASP. */
  public static boolean isTransmise(List<TransitionFicheSalarie> historique) {
    return historique.stream().anyMatch(VUES_PAR_L_ASP::contains);
  }
}
