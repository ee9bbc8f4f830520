package fr.parcours.iae.engine.moteur;

import fr.parcours.iae.engine.DecisionObserver;
import fr.parcours.iae.engine.HalteObserver;
import fr.parcours.iae.engine.TacheObserver;
import fr.parcours.iae.engine.VariablesDeclarees;
import fr.parcours.iae.engine.feel.FeelDesTables;
import fr.parcours.iae.engine.garde.GardeModeles;
import fr.parcours.iae.engine.garde.NoScriptEngine;
import fr.parcours.iae.engine.garde.StrictExpressionManager;
import fr.parcours.iae.engine.garde.VariablesGuard;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.engine.sujet.ReveilSujets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The engine on the case's own data source and transaction manager, closed by default. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  TenantEnCours tenantEnCours() {
    return new TenantEnCours();
  }

  @Bean
  EvaluationEnCours evaluationEnCours() {
    return new EvaluationEnCours();
  }

  @Bean
  @DependsOnDatabaseInitialization
  SpringProcessEngineConfiguration processEngineConfigurationImpl(
      DataSource dataSource,
      DataSourceTransactionManager transactions,
      ObjectProvider<JobExecutor> jobExecutor,
      TenantEnCours tenants,
      EvaluationEnCours evaluation,
      ListableBeanFactory beans) {
    FuseauHoraire.assertParis();
    SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
    engine.setProcessEngineName("default");
    engine.setDataSource(dataSource);
    engine.setTransactionManager(transactions);
    engine.setDatabaseType("postgres");
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    engine.setIdGenerator(new IdentifiantsOrdonnes());
    engine.setTenantIdProvider(tenants);
    engine.setTenantCheckEnabled(true);
    engine.setAuthorizationEnabled(true);
    engine.setResourceAuthorizationProvider(DroitsGeneraux.provider());
    engine.setCustomSessionFactories(new ArrayList<>(List.of(DroitsGeneraux.factory())));
    // People live in our tables: with no writable identity there is no first administrator to make.
    engine.setIdentityProviderSessionFactory(
        new GenericManagerFactory(DbReadOnlyIdentityServiceProvider.class));
    engine.setAdminGroups(new ArrayList<>(List.of(GroupesMoteur.ADMINISTRATEURS)));
    jobs(engine, jobExecutor);
    history(engine);
    closed(engine, beans);
    observers(engine, evaluation, beans);
    return engine;
  }

  private static void jobs(ProcessEngineConfigurationImpl engine, ObjectProvider<JobExecutor> own) {
    own.ifAvailable(
        executor -> {
          ReglagesJobs.apply(executor);
          engine.setJobExecutor(executor);
        });
    engine.setJobExecutorActivate(false);
    engine.setJobExecutorDeploymentAware(false);
    // One timer that repeats asks for its next date each time it rings.
    engine.setReevaluateTimeCycleWhenDue(true);
    engine.setJobExecutorPreferTimerJobs(true);
    engine.setJobExecutorAcquireByDueDate(true);
    engine.setEnsureJobDueDateNotNull(true);
    engine.setFailedJobRetryTimeCycle(ReglagesJobs.RETRIES);
  }

  private static void history(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryLevels(new ArrayList<>(List.of(new NiveauHistoire())));
    engine.setHistory(NiveauHistoire.NAME);
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
    engine.setEnforceHistoryTimeToLive(true);
    engine.setHistoryCleanupBatchWindowStartTime("01:00");
    engine.setHistoryCleanupBatchWindowEndTime("05:00");
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
  }

  private static void closed(ProcessEngineConfigurationImpl engine, ListableBeanFactory beans) {
    engine.setExpressionManager(new StrictExpressionManager(beans));
    engine.setScriptEngineResolver(new NoScriptEngine());
    engine.setResolverFactories(new ArrayList<>());
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setCustomPreDeployers(new ArrayList<>(List.of(new GardeModeles())));
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setEnableXxeProcessing(false);
    // Cockpit's own pages ask for 2,000 job definitions at once.
    engine.setQueryMaxResultsLimit(2000);
    engine.setStandaloneTasksEnabled(false);
    engine.setCmmnEnabled(false);
  }

  private static void observers(
      ProcessEngineConfigurationImpl engine,
      EvaluationEnCours evaluation,
      ListableBeanFactory beans) {
    TaskListeners tasks =
        new TaskListeners(() -> beans.getBeanProvider(TacheObserver.class).stream());
    HaltesListeners waits =
        new HaltesListeners(() -> beans.getBeanProvider(HalteObserver.class).stream());
    ReveilSujets topics = new ReveilSujets(() -> beans.getBean(Pompes.class));
    engine.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(tasks, waits, topics)));
    VariablesGuard variables =
        new VariablesGuard(() -> beans.getBeanProvider(VariablesDeclarees.class).stream().toList());
    engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(variables)));
    DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
    decisions
        .getCustomPostDecisionEvaluationListeners()
        .add(
            new DecisionListener(
                () -> beans.getBeanProvider(DecisionObserver.class).stream(), evaluation));
    decisions.setFeelEngineFactory(FeelDesTables.factory());
    engine.setDmnEngineConfiguration(decisions);
  }
}
