package fr.parcours.iae.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.regles.HeuresMiseADispositionRule.Heures;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.support.DecisionsDuDepot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReglesContratTests {

  private static final LocalDate JOUR = LocalDate.of(2024, 2, 29);
  private static final PeriodePass LONG_PASS = new PeriodePass(JOUR, JOUR.plusYears(9));
  private static final DecisionTable TABLES = new DecisionsDuDepot();

  @ParameterizedTest
  @CsvSource({
    "CDDI,ACI,AUCUNE,2024-06-28,",
    "CDDI,ACI,AUCUNE,2024-06-27,CONTRAT_TROP_COURT",
    "CDDI,AI,AUCUNE,2026-02-27,",
    "CDDI,AI,AUCUNE,2026-02-28,CONTRAT_TROP_LONG",
    "CDDI,ETTI,AUCUNE,2025-02-27,CONTRAT_NON_PERMIS",
    "MISSION,ETTI,AUCUNE,2024-03-01,",
    "MISSION,EI,AUCUNE,2024-03-01,CONTRAT_NON_PERMIS",
    "CDDI,EI,DIFFICULTES,2025-02-27,CONTRAT_NON_PERMIS",
    "CDDI,EI,SENIOR,2031-02-27,",
    "CDDI,EI,SENIOR,2031-02-28,CONTRAT_TROP_LONG",
    "CDDI,ACI,RQTH,2029-02-27,",
    "CDDI,ACI,RQTH,2029-02-28,CONTRAT_TROP_LONG",
    "CDDI,EI,FORMATION,2027-02-27,",
    "CDDI,EI,FORMATION,2027-02-28,CONTRAT_TROP_LONG"
  })
  void contracts_keep_within_their_months(
      ContratIae contrat,
      KindSiae kind,
      DerogationDuree derogation,
      LocalDate fin,
      @Nullable String code) {
    LimitesContrat limites = LimitesContrat.pour(contrat, kind, derogation, TABLES);

    assertThat(code(limites.contrat(new Periode(JOUR, fin), LONG_PASS))).isEqualTo(code);
  }

  @Test
  void renewals_count_from_the_first_day_and_stay_within_the_pass() {
    LimitesContrat cddi =
        LimitesContrat.pour(ContratIae.CDDI, KindSiae.EI, DerogationDuree.AUCUNE, TABLES);
    PeriodePass pass = DureePass.depuis(JOUR.minusYears(1));

    assertThat(code(cddi.renouvellement(JOUR, LocalDate.of(2026, 2, 27), 5, LONG_PASS))).isNull();
    assertThat(code(cddi.renouvellement(JOUR, LocalDate.of(2026, 2, 28), 5, LONG_PASS)))
        .isEqualTo("CONTRAT_TROP_LONG");
    assertThat(code(cddi.renouvellement(JOUR, pass.fin(), 1, pass))).isNull();
    assertThat(code(cddi.renouvellement(JOUR, pass.fin().plusDays(1), 1, pass)))
        .isEqualTo("CONTRAT_APRES_PASS");
  }

  @Test
  void a_mission_is_renewed_twice() {
    LimitesContrat mission =
        LimitesContrat.pour(ContratIae.MISSION, KindSiae.ETTI, DerogationDuree.AUCUNE, TABLES);

    assertThat(code(mission.renouvellement(JOUR, JOUR.plusMonths(3), 1, LONG_PASS))).isNull();
    assertThat(code(mission.renouvellement(JOUR, JOUR.plusMonths(3), 2, LONG_PASS)))
        .isEqualTo("RENOUVELLEMENTS_EPUISES");
  }

  @ParameterizedTest
  @CsvSource({
    "ACI,20,false,",
    "ACI,19.99,false,HEURES_HEBDO_INSUFFISANTES",
    "ACI,4,true,",
    "ACI,3.5,true,HEURES_HEBDO_INSUFFISANTES",
    "EI,10,true,"
  })
  void a_contract_has_twenty_hours_a_week_unless_the_prefect_says_otherwise(
      KindSiae kind, BigDecimal heures, boolean derogation, @Nullable String code) {
    LimitesContrat limites =
        LimitesContrat.pour(ContratIae.CDDI, kind, DerogationDuree.AUCUNE, TABLES);

    assertThat(code(HeuresHebdomadairesRule.verdict(limites, heures, derogation))).isEqualTo(code);
  }

  @Test
  void hours_in_enterprises_alone_are_counted_and_alert_before_the_limit() {
    List<Heures> faites =
        List.of(
            heures(0, "383.5", Utilisateur.ENTREPRISE),
            heures(5, "500", Utilisateur.PARTICULIER),
            heures(9, "100", Utilisateur.PERSONNE_MORALE_NON_LUCRATIVE));
    CompteurHeures compteur = compteur(faites, JOUR.plusDays(10));

    assertThat(compteur.consommees()).isEqualByComparingTo("383.5");
    assertThat(compteur.restantes()).isEqualByComparingTo("96.5");
    assertThat(compteur.alerte()).isEqualTo(CompteurHeures.Alerte.AUCUNE);
    assertThat(alerte("384")).isEqualTo(CompteurHeures.Alerte.PREMIERE);
    assertThat(alerte("431.99")).isEqualTo(CompteurHeures.Alerte.PREMIERE);
    assertThat(alerte("432")).isEqualTo(CompteurHeures.Alerte.SECONDE);
    assertThat(alerte("480")).isEqualTo(CompteurHeures.Alerte.ATTEINTE);
  }

  @Test
  void beyond_480_hours_a_derogation_is_needed_in_an_enterprise_only() {
    List<Heures> avant = List.of(heures(0, "470", Utilisateur.ENTREPRISE));

    assertThat(refus(avant, heures(1, "10", Utilisateur.ENTREPRISE), false)).isNull();
    assertThat(refus(avant, heures(1, "10.5", Utilisateur.ENTREPRISE), false))
        .isEqualTo("HEURES_MISE_A_DISPOSITION");
    assertThat(refus(avant, heures(1, "10.5", Utilisateur.ENTREPRISE), true)).isNull();
    assertThat(refus(avant, heures(1, "300", Utilisateur.PARTICULIER), false)).isNull();
  }

  @Test
  void hours_beyond_the_limit_may_be_corrected_downwards_without_a_derogation() {
    List<Heures> avant = List.of(heures(0, "600", Utilisateur.ENTREPRISE));

    assertThat(refus(avant, List.of(heures(0, "500", Utilisateur.ENTREPRISE)))).isNull();
    assertThat(refus(avant, List.of(heures(0, "601", Utilisateur.ENTREPRISE))))
        .isEqualTo("HEURES_MISE_A_DISPOSITION");
  }

  @Test
  void an_earlier_month_typed_late_moves_the_windows_that_follow() {
    List<Heures> avant =
        List.of(
            heures(0, "300", Utilisateur.ENTREPRISE),
            new Heures(JOUR.plusMonths(24), new BigDecimal("400"), Utilisateur.ENTREPRISE));
    assertThat(HeuresMiseADispositionRule.fenetres(avant, TABLES)).hasSize(2);

    assertThat(refus(avant, heures(-1, "100", Utilisateur.ENTREPRISE), false)).isNull();
    assertThat(refus(avant, heures(-1, "181", Utilisateur.ENTREPRISE), false))
        .isEqualTo("HEURES_MISE_A_DISPOSITION");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11, 2026-11-01, 2027-06-30, 257,",
    "2026-11, 2026-11-01, 2027-06-30, 258.5, HEURES_IMPOSSIBLES",
    "2026-11, 2026-11-24, 2027-06-30, 60,",
    "2026-11, 2026-11-24, 2027-06-30, 60.5, HEURES_IMPOSSIBLES",
    "2026-12, 2026-11-01, 2027-06-30, 10, MOIS_A_VENIR",
    "2026-10, 2026-11-01, 2027-06-30, 10, MOIS_HORS_CONTRAT",
    "2026-11, 2026-06-01, 2026-10-31, 10, MOIS_HORS_CONTRAT"
  })
  void a_month_is_begun_inside_the_contract_and_possible(
      YearMonth mois, LocalDate debut, LocalDate fin, BigDecimal heures, @Nullable String code) {
    assertThat(
            code(
                HeuresMoisRule.verdict(
                    mois, new Periode(debut, fin), heures, LocalDate.of(2026, 11, 24))))
        .isEqualTo(code);
  }

  @Test
  void the_window_runs_twenty_four_months_from_the_first_hour_that_counts() {
    List<Heures> faites =
        List.of(
            heures(-30, "50", Utilisateur.PARTICULIER), heures(0, "480", Utilisateur.ENTREPRISE));
    LocalDate dernier = LocalDate.of(2026, 2, 27);

    assertThat(compteur(faites, dernier).fin()).isEqualTo(dernier);
    assertThat(compteur(faites, dernier).restantes()).isZero();
    assertThat(compteur(faites, dernier.plusDays(1)).debut()).isNull();
    assertThat(compteur(faites, dernier.plusDays(1)).restantes()).isEqualByComparingTo("480");
  }

  private static CompteurHeures.Alerte alerte(String heures) {
    return compteur(List.of(heures(0, heures, Utilisateur.ENTREPRISE)), JOUR).alerte();
  }

  private static CompteurHeures compteur(List<Heures> heures, LocalDate jour) {
    return HeuresMiseADispositionRule.compteur(heures, jour, TABLES);
  }

  private static @Nullable String refus(List<Heures> avant, Heures nouvelles, boolean derogation) {
    List<Heures> apres = new ArrayList<>(avant);
    apres.add(nouvelles);
    return code(HeuresMiseADispositionRule.verdict(avant, apres, derogation, TABLES));
  }

  private static @Nullable String refus(List<Heures> avant, List<Heures> apres) {
    return code(HeuresMiseADispositionRule.verdict(avant, apres, false, TABLES));
  }

  private static Heures heures(int jours, String heures, Utilisateur utilisateur) {
    return new Heures(JOUR.plusDays(jours), new BigDecimal(heures), utilisateur);
  }

  private static @Nullable String code(Verdict verdict) {
    return verdict.refus().map(Refus::code).orElse(null);
  }
}
