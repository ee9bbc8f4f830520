package fr.parcours.iae.candidature;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a candidature's log.
 *
 * @param motif code of the reason, of a list that depends on the transition
 * @param organisationCibleId the SIAE it was transferred to
 */
record TransitionFaite(
    UUID candidatureId,
    String transition,
    @Nullable EtatCandidature avant,
    EtatCandidature apres,
    UUID utilisateurId,
    @Nullable UUID organisationId,
    @Nullable String motif,
    @Nullable String baseLegale,
    @Nullable UUID organisationCibleId) {

  TransitionFaite(
      UUID candidatureId,
      String transition,
      @Nullable EtatCandidature avant,
      EtatCandidature apres,
      UUID utilisateurId,
      @Nullable UUID organisationId,
      @Nullable String motif,
      @Nullable String baseLegale) {
    this(
        candidatureId,
        transition,
        avant,
        apres,
        utilisateurId,
        organisationId,
        motif,
        baseLegale,
        null);
  }
}
