package fr.parcours.iae.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.support.ParcoursTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL says of a refused row holds the row; nothing of it goes into an exception. */
@ParcoursTest
class ErreursSansDonneesTests {

  @Autowired JdbcClient jdbc;

  @Test
  void aRefusalOfTheDatabaseDoesNotRepeatTheRow() {
    String refusal = "do $$ begin raise exception 'refus' using detail = 'Léa Dupont'; end $$";
    assertThatThrownBy(() -> jdbc.sql(refusal).update())
        .hasStackTraceContaining("refus")
        .satisfies(
            error -> {
              for (Throwable e = error; e != null; e = e.getCause()) {
                org.assertj.core.api.Assertions.assertThat(
                        String.valueOf(e.getMessage()).replace(refusal, ""))
                    .doesNotContain("Léa");
              }
            });
  }
}
