package fr.parcours.iae.regles;

import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as the rule of precedence sees it.
 *
 * @param siae the SIAE that made it, for an employer's
 * @param expire whether it ran out
 * @param mene whether a PASS IAE was delivered on it
 */
public record DiagnosticConnu(
    String id, AuteurDiagnostic auteur, @Nullable String siae, boolean expire, boolean mene) {

  /** A prescriber's holds for every SIAE, an employer's for that SIAE only. */
  boolean isOpposablePour(@Nullable String autreSiae) {
    return auteur == AuteurDiagnostic.PRESCRIPTEUR || (autreSiae != null && autreSiae.equals(siae));
  }
}
