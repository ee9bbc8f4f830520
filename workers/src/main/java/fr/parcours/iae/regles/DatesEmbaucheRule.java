package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates of a hire: from today to six months ahead, inside a PASS that is already there. */
public final class DatesEmbaucheRule {

  private static final int MOIS_A_L_AVANCE = 6;

  private DatesEmbaucheRule() {}

  /** Dates to check; {@code finPassValide} is the last day of the person's valid PASS, if any. */
  public record Demande(
      LocalDate aujourdhui,
      KindSiae kind,
      @Nullable LocalDate debut,
      @Nullable LocalDate fin,
      @Nullable LocalDate finPassValide) {}

  public static Verdict verdict(Demande demande) {
    LocalDate debut = demande.debut();
    if (debut == null) {
      return saisie("DEBUT_ABSENT", "Indiquez la date de début du contrat.");
    }
    if (demande.kind() != KindSiae.GEIQ && debut.isBefore(demande.aujourdhui())) {
      return saisie("DEBUT_PASSE", "La date de début du contrat ne peut pas être dans le passé.");
    }
    if (debut.isAfter(demande.aujourdhui().plusMonths(MOIS_A_L_AVANCE))) {
      return saisie("DEBUT_TROP_LOIN", "Le contrat doit commencer dans les six mois qui viennent.");
    }
    return fin(debut, demande.fin()).and(() -> pass(demande, debut));
  }

  static Verdict fin(LocalDate debut, @Nullable LocalDate fin) {
    return fin != null && fin.isBefore(debut)
        ? saisie("FIN_AVANT_DEBUT", "La fin du contrat ne peut pas précéder son début.")
        : Verdict.accorde();
  }

  private static Verdict pass(Demande demande, LocalDate debut) {
    LocalDate finPass = demande.finPassValide();
    return demande.kind().isSiae() && finPass != null && debut.isAfter(finPass)
        ? Verdict.refuse(
            "APRES_FIN_PASS",
            "Le contrat commencerait après la fin du PASS IAE de la personne.",
            BaseLegale.PARCOURS)
        : Verdict.accorde();
  }

  static Verdict saisie(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
