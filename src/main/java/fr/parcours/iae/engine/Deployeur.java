package fr.parcours.iae.engine;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the build's models in the engine: files already there, in any version, are not added. */
@Component
public class Deployeur {

  /** One node deploys at a time, whichever database session it uses. */
  private static final long LOCK = 7_240_062L;

  private final RepositoryService repository;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final LotsDuProduit product;

  Deployeur(
      RepositoryService repository,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      LotsDuProduit product) {
    this.repository = repository;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.product = product;
  }

  /** Deploys every model of the build; answers each definition by its key. */
  public Map<String, DeployedDefinition> deployAll() {
    Map<String, DeployedDefinition> result = new LinkedHashMap<>();
    transaction.executeWithoutResult(
        status -> {
          lock();
          product.all().stream().flatMap(lot -> place(lot).stream()).forEach(d -> keep(result, d));
        });
    return result;
  }

  /** Deploys these files together, unless the very same ones are there already. */
  public List<DeployedDefinition> deploy(Lot lot) {
    return transaction.execute(
        status -> {
          lock();
          return place(lot);
        });
  }

  private static void keep(Map<String, DeployedDefinition> all, DeployedDefinition one) {
    if (all.put(one.key(), one) != null) {
      throw new IllegalStateException("Deux modèles portent l’identifiant " + one.key() + ".");
    }
  }

  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
  }

  private List<DeployedDefinition> place(Lot lot) {
    String sha256 = lot.sha256();
    Deployment found =
        repository
            .createDeploymentQuery()
            .deploymentName(lot.key())
            .deploymentSource(sha256)
            .withoutTenantId()
            .singleResult();
    String id = found == null ? create(lot, sha256) : found.getId();
    return definitions(id, sha256);
  }

  private String create(Lot lot, String sha256) {
    DeploymentBuilder builder = repository.createDeployment().name(lot.key()).source(sha256);
    lot.files()
        .forEach((name, bytes) -> builder.addInputStream(name, new ByteArrayInputStream(bytes)));
    return builder.deploy().getId();
  }

  private List<DeployedDefinition> definitions(String deploymentId, String sha256) {
    Stream<DeployedDefinition> processes =
        repository.createProcessDefinitionQuery().deploymentId(deploymentId).list().stream()
            .map(
                d ->
                    new DeployedDefinition(
                        d.getKey(),
                        Kind.PROCESSUS,
                        d.getId(),
                        d.getVersion(),
                        d.getVersionTag(),
                        sha256));
    Stream<DeployedDefinition> decisions =
        repository.createDecisionDefinitionQuery().deploymentId(deploymentId).list().stream()
            .map(
                d ->
                    new DeployedDefinition(
                        d.getKey(),
                        Kind.DECISION,
                        d.getId(),
                        d.getVersion(),
                        d.getVersionTag(),
                        sha256));
    return Stream.concat(processes, decisions).toList();
  }
}
