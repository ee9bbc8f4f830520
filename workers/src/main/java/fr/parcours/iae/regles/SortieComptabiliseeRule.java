package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whether an exit counts in the rates: enough days or hours in the SIAE, and not withdrawn. */
public final class SortieComptabiliseeRule {

  /** More than 2.65 months of 30.4167 days, as the existing service counts "three months". */
  public static final int JOURS_MINIMUM = 81;

  public static final BigDecimal HEURES_MINIMUM = BigDecimal.ONE;
  public static final BigDecimal HEURES_MINIMUM_MISE_A_DISPOSITION = BigDecimal.valueOf(150);

  private SortieComptabiliseeRule() {}

  /**
   * A stay that ends.
   *
   * @param premiereEmbauche first day of the first contract, renewals merged
   * @param sortie day of the definitive exit
   * @param heures hours worked or paid
   */
  public record Sejour(
      KindSiae kind, LocalDate premiereEmbauche, LocalDate sortie, BigDecimal heures) {}

  public static Verdict verdict(Sejour sejour, ClasseSortie classe) {
    return classe == ClasseSortie.RETIREE
        ? nonComptee("SORTIE_RETIREE", "Cette situation est retirée du calcul des sorties.")
        : sejour(sejour);
  }

  private static Verdict sejour(Sejour sejour) {
    return switch (sejour.kind()) {
      case ACI, EI ->
          jours(sejour) < JOURS_MINIMUM
              ? nonComptee(
                  "SEJOUR_TROP_COURT",
                  "La sortie ne compte pas : la personne est restée moins de %d jours."
                      .formatted(JOURS_MINIMUM))
              : heures(sejour, HEURES_MINIMUM);
      case AI, ETTI -> heures(sejour, HEURES_MINIMUM_MISE_A_DISPOSITION);
      case EITI -> heures(sejour, HEURES_MINIMUM);
      case GEIQ, OPCS, EA, EATT ->
          nonComptee("SORTIE_HORS_IAE", "Cet employeur n’est pas une structure d’insertion.");
    };
  }

  private static long jours(Sejour sejour) {
    return ChronoUnit.DAYS.between(sejour.premiereEmbauche(), sejour.sortie());
  }

  private static Verdict heures(Sejour sejour, BigDecimal minimum) {
    return sejour.heures().compareTo(minimum) < 0
        ? nonComptee(
            "HEURES_INSUFFISANTES",
            "La sortie ne compte pas : la personne a fait moins de %s h."
                .formatted(minimum.toPlainString()))
        : Verdict.accorde();
  }

  private static Verdict nonComptee(String code, String message) {
    return Verdict.refuse(new Refus(code, message, BaseLegale.SORTIES));
  }
}
