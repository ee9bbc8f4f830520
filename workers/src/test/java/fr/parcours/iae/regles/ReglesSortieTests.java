package fr.parcours.iae.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.regles.SortieComptabiliseeRule.Sejour;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.support.DecisionsDuDepot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReglesSortieTests {

  private static final LocalDate JOUR = LocalDate.of(2026, 1, 1);
  private static final DecisionTable TABLES = new DecisionsDuDepot();

  @ParameterizedTest
  @CsvSource({
    "CDI,0,EMPLOI_DURABLE",
    "CDI_AIDE,0,EMPLOI_DURABLE",
    "FONCTION_PUBLIQUE,0,EMPLOI_DURABLE",
    "CREATION_ENTREPRISE,0,EMPLOI_DURABLE",
    "CDD,6,EMPLOI_DURABLE",
    "CDD,5,EMPLOI_TRANSITION",
    "CDD,0,EMPLOI_TRANSITION",
    "MISSION,6,EMPLOI_DURABLE",
    "MISSION,5,EMPLOI_TRANSITION",
    "CONTRAT_AIDE,12,EMPLOI_TRANSITION",
    "FORMATION,0,SORTIE_POSITIVE",
    "AUTRE_SIAE,0,SORTIE_POSITIVE",
    "AUTRE_RECONNUE,0,SORTIE_POSITIVE",
    "RECHERCHE_EMPLOI,0,AUTRE_SORTIE",
    "INACTIVITE,0,AUTRE_SORTIE",
    "INCONNUE,0,AUTRE_SORTIE",
    "DECES,0,RETIREE",
    "LONGUE_MALADIE,0,RETIREE",
    "MATERNITE,0,RETIREE",
    "DEMENAGEMENT,0,RETIREE",
    "FIN_PERIODE_ESSAI,0,RETIREE"
  })
  void each_situation_has_its_class(SituationSortie situation, int mois, ClasseSortie classe) {
    assertThat(ClasseSortieRule.range(situation, mois, TABLES).classe()).isEqualTo(classe);
  }

  @Test
  void six_months_are_counted_with_the_first_and_the_last_day() {
    assertThat(ClasseSortieRule.mois(JOUR, LocalDate.of(2026, 6, 30))).isEqualTo(6);
    assertThat(ClasseSortieRule.mois(JOUR, LocalDate.of(2026, 6, 29))).isEqualTo(5);
    assertThat(ClasseSortieRule.mois(LocalDate.of(2023, 8, 31), LocalDate.of(2024, 2, 29)))
        .isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "ACI,81,1,",
    "ACI,80,1,SEJOUR_TROP_COURT",
    "EI,81,0.5,HEURES_INSUFFISANTES",
    "EI,81,1,",
    "AI,1,150,",
    "AI,300,149.99,HEURES_INSUFFISANTES",
    "ETTI,1,150,",
    "ETTI,1,149,HEURES_INSUFFISANTES",
    "EITI,1,1,",
    "EITI,1,0,HEURES_INSUFFISANTES",
    "GEIQ,300,500,SORTIE_HORS_IAE"
  })
  void an_exit_counts_after_enough_days_or_hours(
      KindSiae kind, int jours, BigDecimal heures, @Nullable String code) {
    Sejour sejour = new Sejour(kind, JOUR, JOUR.plusDays(jours), heures);

    assertThat(code(SortieComptabiliseeRule.verdict(sejour, ClasseSortie.AUTRE_SORTIE)))
        .isEqualTo(code);
    assertThat(code(SortieComptabiliseeRule.verdict(sejour, ClasseSortie.RETIREE)))
        .isEqualTo("SORTIE_RETIREE");
  }

  @Test
  void the_floors_are_reached_exactly_and_a_withdrawn_exit_leaves_both_sides() {
    List<ClasseSortie> vingt =
        List.of(
            ClasseSortie.EMPLOI_DURABLE,
            ClasseSortie.EMPLOI_TRANSITION,
            ClasseSortie.SORTIE_POSITIVE,
            ClasseSortie.AUTRE_SORTIE,
            ClasseSortie.RETIREE);
    TauxSorties taux = TauxSorties.de(vingt);

    assertThat(taux).isEqualTo(new TauxSorties(4, 3, 1));
    assertThat(taux.isPlancherDurablesAtteint()).isTrue();
    assertThat(new TauxSorties(100, 59, 25).isPlancherDynamiquesAtteint()).isFalse();
    assertThat(new TauxSorties(100, 60, 24).isPlancherDynamiquesAtteint()).isTrue();
    assertThat(new TauxSorties(100, 60, 24).isPlancherDurablesAtteint()).isFalse();
  }

  @Test
  void a_passerelle_asks_four_months_another_kind_of_host_and_is_renewed_once() {
    LocalDate jour = LocalDate.of(2024, 6, 1);
    RegleMesureSortie passerelle =
        RegleMesureSortie.pour(MesureSortie.PASSERELLE, KindSiae.EI, jour, TABLES);

    assertThat(code(passerelle.verdict(jour.minusMonths(4), jour, 0, false))).isNull();
    assertThat(code(passerelle.verdict(jour.minusMonths(4).plusDays(1), jour, 0, false)))
        .isEqualTo("ANCIENNETE_INSUFFISANTE");
    assertThat(code(passerelle.verdict(jour.minusMonths(4), jour, 0, true)))
        .isEqualTo("ACCUEIL_EXCLU");
    assertThat(code(passerelle.verdict(jour.minusMonths(9), jour, 1, false))).isNull();
    assertThat(code(passerelle.verdict(jour.minusMonths(9), jour, 2, false)))
        .isEqualTo("RENOUVELLEMENT_EPUISE");
  }

  @Test
  void two_contracts_together_reach_twenty_four_hours() {
    RegleMesureSortie cumul = RegleMesureSortie.pour(MesureSortie.CUMUL, KindSiae.AI, JOUR, TABLES);

    assertThat(code(cumul.heures(24))).isNull();
    assertThat(code(cumul.heures(23))).isEqualTo("HEURES_ENSEMBLE_INSUFFISANTES");
    assertThat(RegleMesureSortie.pour(MesureSortie.CUMUL, KindSiae.ETTI, JOUR, TABLES).ouverte())
        .isFalse();
  }

  @Test
  void a_stay_with_a_host_lasts_a_month_from_date_to_date() {
    assertThat(pmsmp(periode(0, 30), List.of(), null)).isNull();
    assertThat(pmsmp(periode(0, 31), List.of(), null)).isEqualTo("PMSMP_TROP_LONGUE");
  }

  @Test
  void a_host_has_two_stays_and_sixty_days_in_twelve_months() {
    Periode premiere = new Periode(JOUR.minusDays(60), JOUR.minusDays(30));
    Periode seconde = new Periode(JOUR.minusDays(29), JOUR.minusDays(10));

    assertThat(pmsmp(periode(0, 28), List.of(premiere), null)).isNull();
    assertThat(pmsmp(periode(0, 29), List.of(premiere), null)).isEqualTo("PMSMP_JOURS_PAR_ACCUEIL");
    assertThat(pmsmp(periode(0, 1), List.of(premiere, seconde), null))
        .isEqualTo("PMSMP_DEJA_RENOUVELEE");
    Periode ancienne = new Periode(JOUR.minusYears(2), JOUR.minusYears(1));
    assertThat(pmsmp(periode(0, 1), List.of(ancienne, seconde), null)).isNull();
  }

  @Test
  void stays_take_a_quarter_of_the_contract_at_most() {
    Periode contrat = new Periode(JOUR, JOUR.plusDays(119));

    assertThat(pmsmp(periode(0, 29), List.of(), contrat)).isNull();
    assertThat(pmsmp(periode(0, 30), List.of(), contrat)).isEqualTo("PMSMP_PART_DU_CONTRAT");
  }

  /** Against stays with the same host; in the contract there is this one only. */
  private static @Nullable String pmsmp(
      Periode nouvelle, List<Periode> memeAccueil, @Nullable Periode contrat) {
    return code(
        PmsmpRule.verdict(new PmsmpRule.Demande(nouvelle, memeAccueil, List.of(), contrat)));
  }

  private static Periode periode(int premier, int dernier) {
    return new Periode(JOUR.plusDays(premier), JOUR.plusDays(dernier));
  }

  private static @Nullable String code(Verdict verdict) {
    return verdict.refus().map(Refus::code).orElse(null);
  }
}
