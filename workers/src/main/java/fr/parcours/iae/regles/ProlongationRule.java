package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

/** A prolongation, asked for or applied at once: reason, dates, caps, what is attached. */
public final class ProlongationRule {

  private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private ProlongationRule() {}

  /**
   * What is asked for.
   *
   * @param finPass last day of the PASS as it stands: the prolongation starts there
   * @param existantes the prolongations the PASS already has, without the one edited
   */
  public record Demande(
      LocalDate finPass,
      Collection<PeriodeProlongation> existantes,
      LocalDate debut,
      LocalDate fin,
      RegleMotifProlongation motif,
      Pieces pieces) {

    public PlafondProlongation plafond() {
      return motif.plafond(PlafondProlongation.joursCumules(existantes));
    }
  }

  /** What comes with it: the report of the path, and how to reach the employer by phone. */
  public record Pieces(boolean bilan, boolean entretien, boolean courriel, boolean telephone) {

    public static final Pieces AUCUNE = new Pieces(false, false, false, false);
  }

  /** The prolongation as it may be written, or why it may not. */
  public static Resultat<PeriodeProlongation> periode(Demande demande) {
    return verdict(demande)
        .refus()
        .<Resultat<PeriodeProlongation>>map(Resultat::refuse)
        .orElseGet(() -> Resultat.fait(new PeriodeProlongation(demande.debut(), demande.fin())));
  }

  public static Verdict verdict(Demande demande) {
    return demande
        .motif()
        .structure()
        .and(() -> dates(demande))
        .and(() -> pieces(demande.motif(), demande.pieces()))
        .and(
            () ->
                chevauchement(
                    new PeriodeProlongation(demande.debut(), demande.fin()), demande.existantes()));
  }

  /** The end proposed when the reason is chosen: the CDI inclusion runs to its longest. */
  public static LocalDate finProposee(
      RegleMotifProlongation motif, long joursDejaProlonges, LocalDate finPass) {
    return motif.motif() == MotifProlongation.SENIOR_CDI
        ? motif.plafond(joursDejaProlonges).finMaximum(finPass)
        : finPass;
  }

  /** A report only where the reason asks for one; contacts only where a prescriber may call. */
  public static Verdict pieces(RegleMotifProlongation motif, Pieces pieces) {
    if (pieces.bilan() && !motif.bilanRequis()) {
      return saisie("BILAN_SANS_OBJET", "Ce motif ne demande pas de fiche bilan.");
    }
    if (!motif.entretienPossible()) {
      return pieces.entretien() || pieces.courriel() || pieces.telephone()
          ? saisie("CONTACT_SANS_OBJET", "Ce motif ne demande pas d’entretien avec l’employeur.")
          : Verdict.accorde();
    }
    return pieces.entretien() && !(pieces.courriel() && pieces.telephone())
        ? saisie(
            "CONTACT_REQUIS",
            "Pour un entretien, indiquez l’adresse électronique et le téléphone de l’employeur.")
        : Verdict.accorde();
  }

  /** Before sending: an association intermédiaire attaches its report. */
  public static Verdict bilan(RegleMotifProlongation motif, Pieces pieces) {
    return motif.bilanRequis() && !pieces.bilan()
        ? Verdict.refuse(
            "BILAN_REQUIS", "Joignez la fiche bilan du parcours (PDF).", BaseLegale.PROLONGATION)
        : Verdict.accorde();
  }

  public static Verdict chevauchement(
      PeriodeProlongation nouvelle, Collection<PeriodeProlongation> existantes) {
    return existantes.stream().anyMatch(nouvelle::chevauche)
        ? refuse(
            "CHEVAUCHEMENT_PROLONGATION",
            "Une autre prolongation couvre déjà une partie de ces dates.")
        : Verdict.accorde();
  }

  private static Verdict dates(Demande demande) {
    if (!demande.debut().equals(demande.finPass())) {
      return refuse(
          "DEBUT_HORS_FIN_PASS",
          "La prolongation commence le dernier jour du PASS IAE, le %s."
              .formatted(JOUR.format(demande.finPass())));
    }
    if (!demande.fin().isAfter(demande.debut())) {
      return saisie("PROLONGATION_VIDE", "La fin doit suivre le début de la prolongation.");
    }
    PlafondProlongation plafond = demande.plafond();
    if (plafond.isAtteint()) {
      return refuse(
          "PLAFOND_PROLONGATION",
          "Les prolongations de ce PASS IAE ont atteint le maximum permis pour ce motif.");
    }
    LocalDate maximum = plafond.finMaximum(demande.debut());
    return demande.fin().isAfter(maximum)
        ? refuse(
            "PROLONGATION_TROP_LONGUE",
            "Pour ce motif, la fin peut aller jusqu’au %s.".formatted(JOUR.format(maximum)))
        : Verdict.accorde();
  }

  private static Verdict saisie(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.PROLONGATION);
  }
}
