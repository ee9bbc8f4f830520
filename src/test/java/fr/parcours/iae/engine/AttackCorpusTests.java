package fr.parcours.iae.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.engine.garde.NoScriptEngine;
import fr.parcours.iae.engine.garde.StrictExpressionManager;
import fr.parcours.iae.engine.moteur.TenantEnCours;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.function.SingletonSupplier;

/** Each payload is shown to fire on a stock engine, then shown not to on ours. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackCorpusTests {

  private final ProcessEngine stock = engine("stock", bare("stock"));
  private final Supplier<List<Attaque>> live = SingletonSupplier.of(() -> firingOn(stock));

  @Autowired ProcessEngine ours;
  @Autowired TenantEnCours tenants;

  @AfterAll
  void close() {
    stock.close();
  }

  @Test
  void what_fires_on_a_stock_engine_does_not_fire_on_ours() {
    Assaillant assaillant = new Assaillant(ours, how -> tenants.with("62", how));

    List<Attaque> executed = live.get().stream().filter(assaillant::fires).toList();

    System.out.println("FIGURE attack.payloads = " + live.get().size());
    System.out.println("FIGURE attack.entry_points = " + entries(live.get()).size());
    System.out.println("FIGURE attack.executed = " + executed.size());
    assertThat(live.get()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(entries(live.get()))
        .contains(
            "orQuery.dueAfterExpression", "filter.dueAfterExpression", "condition", "dueDate",
            "taskName", "assignee", "listenerStart", "timer.timeDate", "formDefault",
            "dmn.inputExpression", "scriptTask", "class", "startSignal", "startTimer");
    assertThat(executed).isEmpty();
  }

  @Test
  void the_strict_resolver_alone_stops_every_expression_and_every_script() {
    ProcessEngineConfigurationImpl settings = bare("rempart");
    settings.setExpressionManager(new StrictExpressionManager(new StaticListableBeanFactory()));
    settings.setScriptEngineResolver(new NoScriptEngine());
    ProcessEngine alone = engine("rempart", settings);
    Assaillant assaillant = new Assaillant(alone, Supplier::get);
    try {
      assertThat(
              live.get().stream()
                  .filter(a -> a.genre() != Attaque.Genre.BPMN_CLASSE)
                  .filter(assaillant::fires))
          .isEmpty();
    } finally {
      alone.close();
    }
  }

  private static List<Attaque> firingOn(ProcessEngine engine) {
    Assaillant assaillant = new Assaillant(engine, Supplier::get);
    return CorpusAttaques.all().stream().filter(assaillant::fires).toList();
  }

  private static Set<String> entries(List<Attaque> attaques) {
    return attaques.stream().map(Attaque::entree).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The engine as it comes, on a database of its own. */
  private static ProcessEngineConfigurationImpl bare(String name) {
    ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
    settings.setJdbcUrl(EngineTestApplication.Bases.create(name));
    settings.setJdbcUsername("postgres");
    settings.setJdbcPassword("postgres");
    settings.setJdbcDriver("org.postgresql.Driver");
    settings.setDatabaseSchemaUpdate("true");
    settings.setJobExecutorActivate(false);
    return settings;
  }

  private static ProcessEngine engine(String name, ProcessEngineConfigurationImpl settings) {
    settings.setProcessEngineName(name);
    return settings.buildProcessEngine();
  }
}
