package fr.parcours.iae.engine.moteur;

import fr.parcours.iae.shared.Uuids;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves at each start that our rows and the engine's commit together, or refuses to start. */
@Component
class TransactionSelfTest implements SmartInitializingSingleton {

  private final CommandExecutor commands;
  private final JdbcClient jdbc;

  @Autowired
  TransactionSelfTest(ProcessEngine engine, JdbcClient jdbc) {
    this(
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequired(),
        jdbc);
  }

  TransactionSelfTest(CommandExecutor commands, JdbcClient jdbc) {
    this.commands = commands;
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    UUID id = Uuids.v7();
    insertThenThrow(id);
    int left = count(id);
    if (left != 0) {
      throw new IllegalStateException(
          "Le moteur et le dossier ne partagent pas leur transaction : démarrage refusé.");
    }
  }

  private void insertThenThrow(UUID id) {
    try {
      commands.execute(
          context -> {
            jdbc.sql("insert into autotest_transaction (id) values (?)").param(id).update();
            throw new AnnulationVoulue();
          });
    } catch (AnnulationVoulue expected) {
      return;
    }
    throw new IllegalStateException("L’autotest de transaction n’a pas échoué comme prévu.");
  }

  private int count(UUID id) {
    return jdbc.sql("select count(*) from autotest_transaction where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private static final class AnnulationVoulue extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
