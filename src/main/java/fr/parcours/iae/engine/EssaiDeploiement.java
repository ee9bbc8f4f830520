package fr.parcours.iae.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys files as they would be, in a transaction of its own that is always rolled back: what
 * passes here will deploy. Not to be called by whoever has deployed in a transaction still open.
 */
@Component
public class EssaiDeploiement {

  private static final Logger LOG = LoggerFactory.getLogger(EssaiDeploiement.class);

  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl engine;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  EssaiDeploiement(
      RepositoryService repository,
      ProcessEngineConfigurationImpl engine,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.engine = engine;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What the engine refuses in these files; nothing when it would deploy them. */
  public List<RefusMoteur> essayer(Lot lot) {
    try {
      transaction.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            // Deployments wait for one another: this one must not hold a page for ever.
            jdbc.sql("set local lock_timeout = '10s'").update();
            forget(deploy(lot));
          });
      return List.of();
    } catch (ParseException e) {
      return e.getResorceReports().stream()
          .flatMap(
              report ->
                  report.getErrors().stream().map(error -> refus(report.getResourceName(), error)))
          .toList();
    } catch (ProcessEngineException e) {
      LOG.info("Essai de déploiement refusé : {}", e.getClass().getSimpleName());
      return List.of(new RefusMoteur("", List.of(), 0));
    }
  }

  private DeploymentWithDefinitions deploy(Lot lot) {
    DeploymentBuilder builder = repository.createDeployment().name(lot.key()).source(lot.sha256());
    lot.files()
        .forEach((name, bytes) -> builder.addInputStream(name, new ByteArrayInputStream(bytes)));
    return builder.deployWithResult();
  }

  /** The engine keeps in memory what it has just read; its rows are about to disappear. */
  private void forget(DeploymentWithDefinitions deployed) {
    DeploymentCache cache = engine.getDeploymentCache();
    if (deployed.getDeployedProcessDefinitions() != null) {
      deployed
          .getDeployedProcessDefinitions()
          .forEach(d -> cache.removeProcessDefinition(d.getId()));
    }
    if (deployed.getDeployedDecisionDefinitions() != null) {
      deployed
          .getDeployedDecisionDefinitions()
          .forEach(d -> cache.removeDecisionDefinition(d.getId()));
    }
  }

  private static RefusMoteur refus(String fichier, Problem problem) {
    List<String> elements = new ArrayList<>();
    if (problem.getMainElementId() != null) {
      elements.add(problem.getMainElementId());
    }
    problem.getElementIds().stream().filter(id -> !elements.contains(id)).forEach(elements::add);
    return new RefusMoteur(fichier, elements, problem.getLine());
  }
}
