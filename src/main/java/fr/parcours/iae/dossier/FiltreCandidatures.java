package fr.parcours.iae.dossier;

import fr.parcours.iae.candidature.EtatCandidature;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which candidatures to list.
 *
 * @param recues those this SIAE received, instead of those the organisation sent
 * @param etats only in these states; empty for all
 * @param sansReponse leaves out those whose hire is being prepared: the employer has answered
 * @param depuis first day of deposit, in Paris; none for all
 * @param avant day before which they were deposited; none for all
 */
public record FiltreCandidatures(
    boolean recues,
    Rangement rangement,
    Set<EtatCandidature> etats,
    boolean sansReponse,
    @Nullable LocalDate depuis,
    @Nullable LocalDate avant) {

  /** Whether those that were put away are shown. */
  public enum Rangement {
    SANS_ARCHIVEES,
    ARCHIVEES,
    TOUTES
  }

  /** All that is not put away, or all that is. */
  public static FiltreCandidatures of(boolean recues, boolean archivees) {
    return new FiltreCandidatures(
        recues,
        archivees ? Rangement.ARCHIVEES : Rangement.SANS_ARCHIVEES,
        Set.of(),
        false,
        null,
        null);
  }
}
