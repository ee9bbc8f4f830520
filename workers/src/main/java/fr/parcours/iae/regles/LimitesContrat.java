package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the table {@code limites-contrat} in force says of a contract for a kind of SIAE. */
public record LimitesContrat(
    ContratIae contrat,
    boolean autorise,
    int moisMin,
    @Nullable Integer moisMax,
    @Nullable Integer renouvellementsMax,
    @Nullable Integer heuresHebdoMin,
    @Nullable Integer heuresHebdoMinDerogation) {

  /** Key of the decision table. */
  public static final String DECISION = "limites-contrat";

  public static LimitesContrat pour(
      ContratIae contrat, KindSiae kind, DerogationDuree derogation, DecisionTable decisions) {
    Map<String, Object> sortie =
        decisions.evaluate(
            DECISION,
            Map.of(
                "contrat", contrat.name(), "kind", kind.name(), "derogation", derogation.name()));
    return new LimitesContrat(
        contrat,
        Decisions.booleen(sortie, "autorise"),
        Decisions.entier(sortie, "moisMin"),
        Decisions.entierOuVide(sortie, "moisMax"),
        Decisions.entierOuVide(sortie, "renouvellementsMax"),
        Decisions.entierOuVide(sortie, "heuresHebdoMin"),
        Decisions.entierOuVide(sortie, "heuresHebdoMinDerogation"));
  }

  /** A first contract: its kind, its least and its longest duration, inside the PASS. */
  public Verdict contrat(Periode demande, PeriodePass pass) {
    return duree(demande.debut(), demande.fin(), /* amenagementPeine= */ false)
        .and(() -> dansLePass(demande.fin(), pass));
  }

  /**
   * How long a first contract may last.
   *
   * @param amenagementPeine a person who serves a sentence by this contract has no least duration
   *     (L. 5132-5, L. 5132-11-1, L. 5132-15-1)
   */
  public Verdict duree(LocalDate debut, LocalDate fin, boolean amenagementPeine) {
    return permis()
        .and(
            () ->
                contrat == ContratIae.CDI_INCLUSION
                    ? refuse("CONTRAT_SANS_FIN", "Un CDI d’inclusion n’a pas de date de fin.")
                    : Verdict.accorde())
        .and(
            () ->
                !amenagementPeine && fin.plusDays(1).isBefore(debut.plusMonths(moisMin))
                    ? refuse(
                        "CONTRAT_TROP_COURT",
                        "Ce contrat dure %d mois au moins, sauf aménagement de peine."
                            .formatted(moisMin))
                    : Verdict.accorde())
        .and(() -> pasTropLong(debut, fin));
  }

  /**
   * A renewal: everything since the first day of the first contract counts.
   *
   * @param renouvellementsFaits renewals before this one
   */
  public Verdict renouvellement(
      LocalDate premierJour, LocalDate nouvelleFin, int renouvellementsFaits, PeriodePass pass) {
    return permis()
        .and(
            () ->
                renouvellementsMax != null && renouvellementsFaits >= renouvellementsMax
                    ? refuse(
                        "RENOUVELLEMENTS_EPUISES",
                        "Ce contrat a déjà été renouvelé %d fois.".formatted(renouvellementsFaits))
                    : Verdict.accorde())
        .and(() -> pasTropLong(premierJour, nouvelleFin))
        .and(() -> dansLePass(nouvelleFin, pass));
  }

  private Verdict permis() {
    return autorise
        ? Verdict.accorde()
        : refuse("CONTRAT_NON_PERMIS", "Ce contrat n’est pas permis à votre structure.");
  }

  private Verdict pasTropLong(LocalDate premierJour, LocalDate fin) {
    return moisMax != null && fin.isAfter(premierJour.plusMonths(moisMax).minusDays(1))
        ? refuse(
            "CONTRAT_TROP_LONG",
            "Les contrats ne peuvent dépasser %d mois, renouvellements compris.".formatted(moisMax))
        : Verdict.accorde();
  }

  private Verdict dansLePass(LocalDate fin, PeriodePass pass) {
    return fin.isAfter(pass.fin()) && contrat != ContratIae.CDI_INCLUSION
        ? refuse(
            "CONTRAT_APRES_PASS", "Le contrat finirait après le PASS IAE : prolongez-le d’abord.")
        : Verdict.accorde();
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.CONTRATS);
  }
}
