package fr.parcours.iae.organisation.flux;

import static fr.parcours.iae.organisation.flux.FluxFixtures.annexe;
import static fr.parcours.iae.organisation.flux.FluxFixtures.annexes;
import static fr.parcours.iae.organisation.flux.FluxFixtures.stream;
import static fr.parcours.iae.organisation.flux.FluxFixtures.structure;
import static fr.parcours.iae.organisation.flux.FluxFixtures.structures;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.organisation.EtatConvention;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.organisation.RechercheSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.ParcoursTest;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParcoursTest
class ConventionsDuFluxTests {

  private static final int ASP_ID = 810_001;

  @Autowired ImportFluxService imports;
  @Autowired Organisations organisations;
  @Autowired HorlogeDeTest clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void structureInLens() {
    forget();
    load(structures("01/01/2026", structure(ASP_ID, "CHANTIER", "62300", "LENS")));
  }

  @AfterEach
  void forget() {
    clock.setDate(LocalDate.of(2026, 11, 24));
    jdbc.sql("delete from import_flux_refus").update();
    jdbc.sql("delete from import_flux").update();
    jdbc.sql("delete from organisation where asp_id = 810001").update();
    jdbc.sql("delete from annexe_financiere where asp_af_id between 810000 and 810099").update();
    jdbc.sql("delete from convention where asp_id = 810001").update();
    jdbc.sql("delete from structure_asp where asp_id = 810001").update();
  }

  @Test
  void conventionFollowsTheClock() {
    load(
        annexes(
            "02/01/2026", annexe(810_001, ASP_ID, "ACI_DC", "01/01/2026", "31/12/2026", "VALIDE")));

    assertThat(etatOn(LocalDate.of(2026, 12, 31))).isEqualTo(EtatConvention.ACTIVE);
    assertThat(etatOn(LocalDate.of(2027, 1, 1))).isEqualTo(EtatConvention.DELAI_DE_GRACE);
    assertThat(etatOn(LocalDate.of(2027, 1, 31))).isEqualTo(EtatConvention.FERMEE);
  }

  @Test
  void searchShowsOnlySiaeUnderConvention() {
    load(
        annexes(
            "02/01/2026",
            annexe(810_001, ASP_ID, "ACI_DC", "01/01/2026", "31/12/2026", "PROVISOIRE")));

    clock.setDate(LocalDate.of(2026, 12, 31));
    assertThat(isFound()).isTrue();
    clock.setDate(LocalDate.of(2027, 1, 1));
    assertThat(isFound()).isFalse();
  }

  @Test
  void cancelledAnnexeStartsTheGraceOnTheDateOfTheFlow() {
    load(
        annexes(
            "02/01/2026", annexe(810_001, ASP_ID, "ACI_DC", "01/01/2026", "31/12/2026", "VALIDE")));
    load(
        annexes(
            "01/06/2026", annexe(810_001, ASP_ID, "ACI_DC", "01/01/2026", "31/12/2026", "ANNULE")));

    assertThat(etatOn(LocalDate.of(2026, 6, 30))).isEqualTo(EtatConvention.DELAI_DE_GRACE);
    assertThat(etatOn(LocalDate.of(2026, 7, 1))).isEqualTo(EtatConvention.FERMEE);
  }

  @Test
  void newAnnexeMakesItActiveAgain() {
    load(
        annexes(
            "02/01/2026", annexe(810_001, ASP_ID, "ACI_DC", "01/01/2026", "31/12/2026", "ANNULE")));
    assertThat(etatOn(LocalDate.of(2026, 6, 1))).isEqualTo(EtatConvention.FERMEE);

    load(
        annexes(
            "01/06/2026",
            annexe(810_001, ASP_ID, "ACI_DC", "01/01/2026", "31/12/2026", "ANNULE"),
            annexe(810_002, ASP_ID, "ACI_DC", "01/06/2026", "31/12/2026", "VALIDE")));

    assertThat(etatOn(LocalDate.of(2026, 6, 1))).isEqualTo(EtatConvention.ACTIVE);
  }

  private EtatConvention etatOn(LocalDate day) {
    return organisations.conventionOf(siae().id()).orElseThrow().etat(day);
  }

  private Organisation siae() {
    return organisations.findByAspId(ASP_ID, "ACI").orElseThrow();
  }

  private boolean isFound() {
    return organisations
        .searchSiae(new RechercheSiae(null, null, "62498", 2, Set.of(), null, false, 0))
        .siae()
        .stream()
        .anyMatch(s -> s.id().equals(siae().id()));
  }

  private void load(String text) {
    RapportImport rapport =
        imports.importFlux("essai.csv", stream(text), new ProgressionImport("essai.csv", null));
    assertThat(rapport.isImporte()).as(rapport.message()).isTrue();
  }
}
