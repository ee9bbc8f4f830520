package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the table {@code mesures-sortie} in force says of a measure for a kind of SIAE on a day. */
public record RegleMesureSortie(
    MesureSortie mesure,
    boolean ouverte,
    int ancienneteMois,
    int dureeMois,
    int renouvellements,
    @Nullable Integer heuresHebdoMin,
    String autorite) {

  /** Key of the decision table. */
  public static final String DECISION = "mesures-sortie";

  public static RegleMesureSortie pour(
      MesureSortie mesure, KindSiae kind, LocalDate jour, DecisionTable decisions) {
    Map<String, Object> sortie =
        decisions.evaluate(
            DECISION,
            Map.of("mesure", mesure.name(), "kind", kind.name(), "jour", jour.toString()));
    return new RegleMesureSortie(
        mesure,
        Decisions.booleen(sortie, "ouverte"),
        Decisions.entier(sortie, "ancienneteMois"),
        Decisions.entier(sortie, "dureeMois"),
        Decisions.entier(sortie, "renouvellements"),
        Decisions.entierOuVide(sortie, "heuresHebdoMin"),
        Decisions.texte(sortie, "autorite"));
  }

  /**
   * Whether the person may have it.
   *
   * @param entreeIae first day of the person in the IAE
   * @param accueilSiaeOuEa the other employer is itself a SIAE or an entreprise adaptée
   */
  public Verdict verdict(
      LocalDate entreeIae, LocalDate jour, int renouvellementsFaits, boolean accueilSiaeOuEa) {
    if (!ouverte) {
      return refuse("MESURE_FERMEE", "Cette mesure n’est pas ouverte à votre structure.");
    }
    if (jour.isBefore(entreeIae.plusMonths(ancienneteMois))) {
      return refuse(
          "ANCIENNETE_INSUFFISANTE",
          "La personne doit être en insertion depuis %d mois au moins.".formatted(ancienneteMois));
    }
    if (mesure != MesureSortie.PMSMP && accueilSiaeOuEa) {
      return refuse(
          "ACCUEIL_EXCLU",
          "L’autre employeur ne peut être ni une structure d’insertion ni une entreprise adaptée.");
    }
    return renouvellementsFaits > renouvellements
        ? refuse("RENOUVELLEMENT_EPUISE", "Cette mesure ne peut plus être renouvelée.")
        : Verdict.accorde();
  }

  /** Both contracts together reach the weekly hours of the measure. */
  public Verdict heures(int heuresHebdoEnsemble) {
    return heuresHebdoMin != null && heuresHebdoEnsemble < heuresHebdoMin
        ? refuse(
            "HEURES_ENSEMBLE_INSUFFISANTES",
            "Les deux contrats doivent atteindre ensemble %d heures par semaine."
                .formatted(heuresHebdoMin))
        : Verdict.accorde();
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.MESURES_SORTIE);
  }
}
