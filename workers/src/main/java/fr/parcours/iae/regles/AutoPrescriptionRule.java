package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A SIAE whose right to find people eligible was withdrawn needs a prescriber or a valid PASS. */
public final class AutoPrescriptionRule {

  private AutoPrescriptionRule() {}

  /**
   * The hire looked at.
   *
   * @param retraitDepuis day the right was withdrawn, null if it never was
   * @param embaucheDirecte declared without a prior application
   * @param diagnosticEmployeurAnterieur the SIAE's own diagnosis, made before, still holds
   */
  public record Demande(
      LocalDate aujourdhui,
      @Nullable LocalDate retraitDepuis,
      boolean embaucheDirecte,
      boolean passValide,
      boolean diagnosticPrescripteur,
      boolean diagnosticEmployeurAnterieur) {

    /** The SIAE would find the person eligible itself, today. */
    public static Demande nouveauDiagnostic(
        LocalDate aujourdhui, @Nullable LocalDate retraitDepuis) {
      return new Demande(aujourdhui, retraitDepuis, false, false, false, false);
    }
  }

  public static boolean isRetiree(@Nullable LocalDate retraitDepuis, LocalDate aujourdhui) {
    return retraitDepuis != null && !aujourdhui.isBefore(retraitDepuis);
  }

  public static Verdict verdict(Demande demande) {
    boolean eligible =
        demande.passValide()
            || demande.diagnosticPrescripteur()
            || (demande.diagnosticEmployeurAnterieur() && !demande.embaucheDirecte());
    return eligible || !isRetiree(demande.retraitDepuis(), demande.aujourdhui())
        ? Verdict.accorde()
        : Verdict.refuse(
            "AUTOPRESCRIPTION_RETIREE",
            "Votre structure ne peut plus valider elle-même l’éligibilité : un diagnostic d’un prescripteur habilité ou un PASS IAE valide est nécessaire.",
            BaseLegale.CONTROLE);
  }
}
