package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Hours declared for a month of a contract: a month begun, inside the contract, and no more than
 * the longest week the law ever allows.
 */
public final class HeuresMoisRule {

  /** C. trav. art. L. 3121-21: never more than sixty hours in one week. */
  public static final int HEURES_SEMAINE_MAX = 60;

  private HeuresMoisRule() {}

  /**
   * Whether the hours of the month may be these.
   *
   * @param contrat the contract, ending today or later when it has no end
   * @param heures all the hours of the month together
   */
  public static Verdict verdict(
      YearMonth mois, Periode contrat, BigDecimal heures, LocalDate today) {
    if (mois.isAfter(YearMonth.from(today))) {
      return refuse(
          "MOIS_A_VENIR", "Les heures se déclarent une fois faites : ce mois est à venir.");
    }
    Periode entier = new Periode(mois.atDay(1), mois.atEndOfMonth());
    long jours = contrat.joursDans(entier);
    if (jours == 0) {
      return refuse("MOIS_HORS_CONTRAT", "Le contrat ne couvre aucun jour de ce mois.");
    }
    BigDecimal most =
        BigDecimal.valueOf(jours * HEURES_SEMAINE_MAX)
            .divide(BigDecimal.valueOf(7), 0, RoundingMode.CEILING);
    return heures.compareTo(most) > 0
        ? Verdict.refuse(
            "HEURES_IMPOSSIBLES",
            "Au plus %s heures pour %d jours de contrat ce mois-là : soixante heures par semaine."
                .formatted(most.toPlainString(), jours),
            BaseLegale.DUREE_DU_TRAVAIL)
        : Verdict.accorde();
  }

  /** First day of the month that the contract covers: where the hours count from. */
  public static LocalDate premierJour(YearMonth mois, LocalDate debutContrat) {
    LocalDate premier = mois.atDay(1);
    return debutContrat.isAfter(premier) ? debutContrat : premier;
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
