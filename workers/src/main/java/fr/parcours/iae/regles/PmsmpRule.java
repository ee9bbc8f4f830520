package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Limits of the periods spent with a host: one month each, days per host, share of the contract.
 */
public final class PmsmpRule {

  public static final int PERIODES_PAR_ACCUEIL = 2;
  public static final int JOURS_PAR_ACCUEIL = 60;
  public static final int MOIS_DE_RECUL = 12;

  /** One day out of four of the contract at most. */
  public static final int PART_DU_CONTRAT = 4;

  private PmsmpRule() {}

  /**
   * A period to add.
   *
   * @param memeAccueil periods already spent with the same host
   * @param dansLeContrat periods already spent during the contract, whatever the host
   * @param contrat the CDDI, null for a contract without an end
   */
  public record Demande(
      Periode nouvelle,
      Collection<Periode> memeAccueil,
      Collection<Periode> dansLeContrat,
      @Nullable Periode contrat) {}

  public static Verdict verdict(Demande demande) {
    Periode nouvelle = demande.nouvelle();
    if (nouvelle.fin().isAfter(finMaximum(nouvelle.debut()))) {
      return refuse("PMSMP_TROP_LONGUE", "Une période dure un mois au plus, de date à date.");
    }
    Periode douzeMois = new Periode(debutDuRecul(nouvelle.fin()), nouvelle.fin());
    long periodes = demande.memeAccueil().stream().filter(p -> p.joursDans(douzeMois) > 0).count();
    if (periodes >= PERIODES_PAR_ACCUEIL) {
      return refuse(
          "PMSMP_DEJA_RENOUVELEE", "Deux périodes au plus chez le même accueil en douze mois.");
    }
    if (jours(demande.memeAccueil(), douzeMois) + nouvelle.jours() > JOURS_PAR_ACCUEIL) {
      return refuse(
          "PMSMP_JOURS_PAR_ACCUEIL", "Soixante jours au plus chez le même accueil en douze mois.");
    }
    return partDuContrat(demande);
  }

  /** One month from date to date: from the 15th to the 14th. */
  public static LocalDate finMaximum(LocalDate debut) {
    return debut.plusMonths(1).minusDays(1);
  }

  private static LocalDate debutDuRecul(LocalDate fin) {
    return fin.minusMonths(MOIS_DE_RECUL).plusDays(1);
  }

  private static Verdict partDuContrat(Demande demande) {
    Periode contrat = demande.contrat();
    if (contrat == null) {
      return Verdict.accorde();
    }
    long ensemble = jours(demande.dansLeContrat(), contrat) + demande.nouvelle().joursDans(contrat);
    return ensemble * PART_DU_CONTRAT > contrat.jours()
        ? refuse(
            "PMSMP_PART_DU_CONTRAT",
            "Les périodes prendraient plus du quart de la durée du contrat.")
        : Verdict.accorde();
  }

  private static long jours(Collection<Periode> periodes, Periode dans) {
    return periodes.stream().mapToLong(periode -> periode.joursDans(dans)).sum();
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.PMSMP);
  }
}
