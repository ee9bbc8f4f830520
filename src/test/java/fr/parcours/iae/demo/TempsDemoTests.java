package fr.parcours.iae.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fr.parcours.iae.support.BaseDeTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Time goes by in the demonstration: each thing happens on its own day. */
@SpringBootTest(
    properties = {
      "parcours.postgres.embedded=false",
      "parcours.startup.checks=false",
      "camunda.bpm.job-execution.enabled=false"
    })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@DirtiesContext
class TempsDemoTests {

  @Autowired TempsDemo temps;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) throws SQLException {
    try (Connection connection = BaseDeTest.server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database temps_demo");
    }
    registry.add(
        "spring.datasource.url", () -> BaseDeTest.server().getJdbcUrl("postgres", "temps_demo"));
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("spring.datasource.password", () -> "postgres");
  }

  @Test
  void remindersTheRefusalAndTheAlertsOfAPassComeEachOnItsOwnDay() throws Exception {
    LocalDate before = temps.today();
    UUID nouvelle =
        jdbc.sql(
                """
                select id from candidature where etat = 'NOUVELLE' and archivee_le is null
                order by deposee_le desc limit 1
                """)
            .query(UUID.class)
            .single();
    LocalDate depot = day("select deposee_le from candidature where id = ?", nouvelle);

    assertThat(temps.advance(70)).isPositive();

    assertThat(temps.today()).isEqualTo(before.plusDays(70));
    assertThat(days("REMIND", nouvelle))
        .containsExactly(depot.plusDays(7), depot.plusDays(21), depot.plusDays(45));
    assertThat(days("REFUSE", nouvelle)).containsExactly(depot.plusDays(60));
    UUID pass =
        jdbc.sql("select pass_id from parcours where clos_le is null order by pass_id limit 1")
            .query(UUID.class)
            .single();
    LocalDate fin =
        jdbc.sql("select fin from pass_iae where id = ?")
            .param(pass)
            .query(LocalDate.class)
            .single();

    web.perform(
            post("/demo/horloge").param("jours", "700").with(csrf()).with(user("essai").roles("X")))
        .andExpect(redirectedUrl("/demo/horloge"))
        .andExpect(flash().attributeExists("confirmation"));

    assertThat(
            jdbc.sql("select min(le) from parcours_alerte where pass_id = ?")
                .param(pass)
                .query(java.time.OffsetDateTime.class)
                .single()
                .atZoneSameInstant(fr.parcours.iae.shared.ClockConfiguration.PARIS)
                .toLocalDate())
        .isEqualTo(fin.plusDays(1).minusMonths(7));
    assertThat(
            jdbc.sql("select count(*) from parcours where clos_le is null and pass_id = ?")
                .param(pass)
                .query(Long.class)
                .single())
        .isZero();
    web.perform(
            post("/demo/horloge").param("jours", "-1").with(csrf()).with(user("essai").roles("X")))
        .andExpect(flash().attributeExists("erreur"));
  }

  private List<LocalDate> days(String transition, UUID id) {
    return jdbc.sql(
            """
            select (le at time zone 'Europe/Paris')::date from candidature_transition
            where candidature_id = ? and transition = ? order by id
            """)
        .params(id, transition)
        .query(LocalDate.class)
        .list();
  }

  private LocalDate day(String sql, UUID id) {
    return jdbc.sql(sql)
        .param(id)
        .query(java.time.OffsetDateTime.class)
        .single()
        .atZoneSameInstant(fr.parcours.iae.shared.ClockConfiguration.PARIS)
        .toLocalDate();
  }
}
