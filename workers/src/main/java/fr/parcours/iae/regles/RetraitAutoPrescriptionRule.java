package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the right to find people eligible may be withdrawn: from the kinds of SIAE that are
 * controlled, one month after the decision at the earliest, for a time or without end.
 */
public final class RetraitAutoPrescriptionRule {

  private RetraitAutoPrescriptionRule() {}

  /**
   * The withdrawal looked at.
   *
   * @param fin last day, null for a withdrawal without end
   */
  public record Demande(
      LocalDate aujourdhui, KindSiae kind, LocalDate debut, @Nullable LocalDate fin) {}

  public static Verdict verdict(Demande demande) {
    if (!CONTROLEES.contains(demande.kind())) {
      return Verdict.refuse(
          "RETRAIT_SANS_OBJET",
          "Le contrôle a posteriori ne porte que sur les AI, ACI, EI et ETTI.",
          BaseLegale.CONTROLE);
    }
    if (demande.debut().isBefore(demande.aujourdhui().plusMonths(1))) {
      return Verdict.refuse(
          "RETRAIT_TROP_TOT",
          "Le retrait prend effet un mois au moins après la décision.",
          BaseLegale.CONTROLE);
    }
    LocalDate fin = demande.fin();
    return fin != null && fin.isBefore(demande.debut())
        ? Verdict.refuse(
            Refus.saisie("RETRAIT_DATES_INVERSEES", "Le retrait finit après avoir commencé."))
        : Verdict.accorde();
  }

  private static final java.util.Set<KindSiae> CONTROLEES =
      java.util.EnumSet.of(KindSiae.AI, KindSiae.ACI, KindSiae.EI, KindSiae.ETTI);
}
