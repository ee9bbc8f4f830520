package fr.parcours.iae.candidature;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a candidature's log. */
record TransitionFaite(
    UUID candidatureId,
    String transition,
    @Nullable EtatCandidature avant,
    EtatCandidature apres,
    UUID utilisateurId,
    @Nullable UUID organisationId,
    @Nullable String motif,
    @Nullable String baseLegale) {}
