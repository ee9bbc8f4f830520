package fr.parcours.iae.engine.moteur;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.engine.EngineTest;
import java.time.ZoneId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What refuses to start a node that would lose or misdate a case. */
@EngineTest
class StartUpGuardsTests {

  @Autowired ProcessEngine engine;
  @Autowired JdbcClient jdbc;

  @Test
  void the_self_test_passes_on_our_wiring() {
    assertThatCode(() -> new TransactionSelfTest(engine, jdbc).afterSingletonsInstantiated())
        .doesNotThrowAnyException();
  }

  @Test
  void an_engine_with_a_transaction_of_its_own_is_refused() {
    CommandExecutor apart =
        new CommandExecutor() {
          @Override
          public <T> T execute(Command<T> command) {
            return command.execute(null);
          }
        };

    assertThatThrownBy(() -> new TransactionSelfTest(apart, jdbc).afterSingletonsInstantiated())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("démarrage refusé");
    jdbc.sql("delete from autotest_transaction").update();
  }

  @Test
  void only_legal_time_is_accepted() {
    assertThatCode(() -> FuseauHoraire.assertParis(ZoneId.of("Europe/Paris")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> FuseauHoraire.assertParis(ZoneId.of("UTC")))
        .hasMessageContaining("Europe/Paris");
  }
}
