package fr.parcours.iae.sortie;

import fr.parcours.iae.regles.ClasseSortie;
import fr.parcours.iae.regles.SituationSortie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of a person's stay in a SIAE.
 *
 * @param jour last day under contract
 * @param moisContrat whole months of the contract that follows; 0 when there is none or no end
 * @param heures hours done in the SIAE
 * @param libelle the situation in the words of the table in force on that day
 * @param motifNonComptee why it does not count in the rates; none when it does
 */
public record Sortie(
    UUID id,
    UUID candidatureId,
    UUID passId,
    UUID siaeId,
    String departement,
    LocalDate jour,
    SituationSortie situation,
    int moisContrat,
    BigDecimal heures,
    String libelle,
    ClasseSortie classe,
    @Nullable String motifNonComptee,
    UUID declareePar,
    OffsetDateTime declareeLe) {

  public boolean isComptee() {
    return motifNonComptee == null;
  }

  /** Somebody who died or left for good is not called. */
  boolean isSuivie() {
    return situation != SituationSortie.DECES;
  }
}
