package fr.parcours.iae.organisation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a SIAE says of a job.
 *
 * @param intitule empty takes the name of the ROME
 * @param postes how many people are looked for
 * @param heuresHebdomadaires of a usual week; absent when not said
 * @param communeCode INSEE code of the place of work; absent for the SIAE's own commune
 */
public record ContenuFichePoste(
    String appellationCode,
    String intitule,
    String description,
    int postes,
    @Nullable ContratPropose contrat,
    @Nullable BigDecimal heuresHebdomadaires,
    @Nullable String communeCode) {

  /** A job at the SIAE's own place, of which nothing more is said. */
  public static ContenuFichePoste of(String appellationCode, int postes) {
    return new ContenuFichePoste(appellationCode, "", "", postes, null, null, null);
  }
}
