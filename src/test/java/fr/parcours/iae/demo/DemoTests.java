package fr.parcours.iae.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.securite.ComptesDeDemo;
import fr.parcours.iae.securite.ComptesDeDemo.Compte;
import fr.parcours.iae.support.BaseDeTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The demonstration as a person finds it after the first start, on a database of its own. */
@SpringBootTest(
    properties = {
      "parcours.postgres.embedded=false",
      "parcours.startup.checks=false",
      "camunda.bpm.job-execution.enabled=false",
      // What runs by itself would hold a connection while a test counts them.
      "parcours.role.topics=false",
      "parcours.fiches.reprise=PT24H",
      "parcours.courriel.adressage=PT24H",
      "parcours.diffusion.regard=PT24H",
      "parcours.antivirus.reprise=PT24H",
      "parcours.antivirus.heure-relecture=-",
      "parcours.pieces.scellement=PT24H",
      "parcours.eligibilite.avis-perdus=PT24H",
      "parcours.migrations.regard=PT24H",
      "parcours.asp.regard=PT24H"
    })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@DirtiesContext
class DemoTests {

  private static final List<String> ETATS =
      Arrays.stream(EtatCandidature.values()).map(Enum::name).toList();
  private static final List<String> ETAPES =
      List.of(
          "UserTask_ReviewCandidature",
          "UserTask_ResumeCandidature",
          "UserTask_ReorientPersonne",
          "UserTask_RealiserDiagnostic",
          "UserTask_RequestAvis",
          "UserTask_PoserDiagnostic",
          "UserTask_DeliverPass",
          "UserTask_VerifierRecevabilite",
          "UserTask_ValiderHabilitation");

  @Autowired JdbcClient jdbc;
  @Autowired ComptesDeDemo comptes;
  @Autowired DemoRunner runner;
  @Autowired MockMvc web;
  @Autowired HikariDataSource pool;
  @Autowired Clock clock;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) throws SQLException {
    try (Connection connection = BaseDeTest.server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database demonstration");
    }
    registry.add(
        "spring.datasource.url", () -> BaseDeTest.server().getJdbcUrl("postgres", "demonstration"));
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("spring.datasource.password", () -> "postgres");
  }

  @ParameterizedTest
  @ValueSource(strings = {"62", "67", "93"})
  void everyStateAndEveryHumanStepIsThere(String departement) {
    assertThat(strings("select distinct etat from candidature where departement = ?", departement))
        .containsExactlyInAnyOrderElementsOf(ETATS);
    assertThat(
            strings(
                "select distinct etape from tache where departement = ? and statut = 'OUVERTE'",
                departement))
        .containsExactlyInAnyOrderElementsOf(ETAPES);
    assertThat(
            strings(
                "select distinct acteur from tache where departement = ? and statut = 'OUVERTE'"
                    + " and echeance < current_date",
                departement))
        .containsExactlyInAnyOrder("siae", "prescripteur", "support", "ddets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"62", "67", "93"})
  void somePassAreRunningAndOneIsOverInTheWaitingPeriod(String departement) {
    assertThat(
            jdbc.sql(
                    "select count(*) from pass_iae p join candidature c on c.id = p.candidature_id"
                        + " where c.departement = ? and p.fin >= current_date")
                .param(departement)
                .query(Long.class)
                .single())
        .isEqualTo(3);
    assertThat(
            jdbc.sql(
                    "select count(*) from pass_iae p join candidature c on c.id = p.candidature_id"
                        + " where c.departement = ?"
                        + " and p.fin between current_date - interval '2 years' and current_date - 1")
                .param(departement)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aSecondStartCreatesNothing() throws Exception {
    String before = counts();
    runner.run(new DefaultApplicationArguments());
    assertThat(counts()).isEqualTo(before);
  }

  /** A connection kept at each look would stop the site once the pool is empty. */
  @Test
  void lookingAtTheLoginPageKeepsNoConnection() throws Exception {
    for (int i = 0; i < 3; i++) {
      web.perform(get("/connexion")).andExpect(status().isOk());
    }
    assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
  }

  @Test
  void everyListedAccountLogsIn() throws Exception {
    List<Compte> listed = comptes.comptes();
    assertThat(listed).hasSizeGreaterThan(35);
    assertThat(listed)
        .hasSize(jdbc.sql("select count(*) from utilisateur").query(Integer.class).single());
    for (Compte compte : listed) {
      web.perform(
              formLogin("/connexion")
                  .userParameter("identifiant")
                  .passwordParam("motDePasse")
                  .user(compte.identifiant())
                  .password(compte.motDePasse()))
          .andExpect(authenticated());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"62", "67", "93"})
  void everyKindOfEmployerHasItsPeopleAndSomebodyWorksForTwo(String departement) {
    assertThat(
            strings(
                "select distinct o.kind from membre m join organisation o on o.id = m.organisation_id"
                    + " where o.departement = ? and o.categorie = 'SIAE'",
                departement))
        .containsExactlyInAnyOrder("AI", "ACI", "EI", "ETTI", "EITI", "GEIQ", "OPCS");
    assertThat(
            strings(
                "select m.utilisateur_id::text from membre m join organisation o"
                    + " on o.id = m.organisation_id where o.departement = ?"
                    + " group by m.utilisateur_id having count(*) = 2",
                departement))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"62", "67", "93"})
  void somethingWasPutAwayAndAPersonDoesAnActionBeforeBeingHired(String departement) {
    assertThat(
            strings(
                "select etat from candidature where departement = ? and archivee_le is not null",
                departement))
        .containsExactly("REFUSEE");
    assertThat(
            strings(
                "select a.nature from action_prealable a join candidature c"
                    + " on c.id = a.candidature_id where c.departement = ?",
                departement))
        .containsExactly("PMSMP");
  }

  @Test
  void theClockIsBackToNow() {
    assertThat(clock).isInstanceOf(HorlogeDemo.class);
    assertThat(Duration.between(clock.instant(), Instant.now()).abs())
        .isLessThan(Duration.ofSeconds(5));
  }

  private List<String> strings(String sql, String departement) {
    return jdbc.sql(sql).param(departement).query(String.class).list();
  }

  private String counts() {
    return jdbc.sql(
            "select concat_ws(' ', (select count(*) from utilisateur),"
                + " (select count(*) from candidat), (select count(*) from candidature),"
                + " (select count(*) from tache), (select count(*) from pass_iae),"
                + " (select count(*) from import_flux), (select count(*) from fiche_poste))")
        .query(String.class)
        .single();
  }
}
