package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Moving the dates of an accepted hire: only before it starts, by thirty days at most from today. */
public final class ModificationDatesRule {

  private static final int JOURS_DE_REPORT = 30;

  private ModificationDatesRule() {}

  /** The hire as it stands, the new dates, and the PASS it is attached to (none for a GEIQ). */
  public record Demande(
      LocalDate aujourdhui,
      LocalDate debutActuel,
      LocalDate nouveauDebut,
      @Nullable LocalDate nouvelleFin,
      @Nullable PeriodePass pass) {}

  public static boolean isModifiable(LocalDate debutEmbauche, LocalDate aujourdhui) {
    return debutEmbauche.isAfter(aujourdhui);
  }

  public static Verdict verdict(Demande demande) {
    if (!isModifiable(demande.debutActuel(), demande.aujourdhui())) {
      return DatesEmbaucheRule.saisie(
          "CONTRAT_COMMENCE", "Le contrat a commencé : ses dates ne peuvent plus être modifiées.");
    }
    if (demande.nouveauDebut().isBefore(demande.aujourdhui())) {
      return DatesEmbaucheRule.saisie(
          "DEBUT_PASSE", "La date de début du contrat ne peut pas être dans le passé.");
    }
    if (demande.nouveauDebut().isAfter(demande.aujourdhui().plusDays(JOURS_DE_REPORT))) {
      return DatesEmbaucheRule.saisie(
          "DEBUT_TROP_LOIN", "Le début du contrat ne peut être reporté de plus de 30 jours.");
    }
    return DatesEmbaucheRule.fin(demande.nouveauDebut(), demande.nouvelleFin())
        .and(() -> pass(demande));
  }

  /** The PASS after the change, or the refusal; a PASS that runs already does not move. */
  public static Resultat<PeriodePass> appliquer(Demande demande, PeriodePass pass) {
    return verdict(demande)
        .refus()
        .<Resultat<PeriodePass>>map(Resultat::refuse)
        .orElseGet(
            () -> Resultat.fait(pass.reporte(demande.nouveauDebut(), demande.aujourdhui())));
  }

  private static Verdict pass(Demande demande) {
    PeriodePass pass = demande.pass();
    return pass != null
            && !pass.isFutur(demande.aujourdhui())
            && !demande.nouveauDebut().isBefore(pass.fin())
        ? Verdict.refuse(
            "FIN_PASS_ATTEINTE",
            "Le contrat doit commencer avant le dernier jour du PASS IAE de la personne.",
            BaseLegale.PARCOURS)
        : Verdict.accorde();
  }
}
