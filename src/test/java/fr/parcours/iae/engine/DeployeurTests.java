package fr.parcours.iae.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class DeployeurTests {

  @Autowired Deployeur deployeur;
  @Autowired DecisionEngine decisions;
  @Autowired RepositoryService repository;
  @Autowired Temoins temoins;

  @Test
  void the_same_files_make_no_new_version_and_a_changed_form_makes_exactly_one() {
    deploy("Libellé " + UUID.randomUUID());
    String label = "Libellé " + UUID.randomUUID();
    DeployedDefinition first = deploy(label);
    DeployedDefinition again = deploy(label);
    assertThat(again).isEqualTo(first);

    DeployedDefinition changed = deploy("Autre " + label);
    assertThat(changed.version()).isEqualTo(first.version() + 1);
    assertThat(changed.sha256()).isNotEqualTo(first.sha256());
    assertThat(changed.versionTag()).isEqualTo("2026.1");
    assertThat(deploy(label)).as("an older node restarts").isEqualTo(first);
    assertThat(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionId(changed.definitionId())
                .singleResult()
                .getTenantId())
        .isNull();
  }

  @Test
  void nodes_that_start_together_make_one_version() {
    Lot lot = Modeles.lotEssai("Ensemble " + UUID.randomUUID());
    List<CompletableFuture<List<DeployedDefinition>>> nodes =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> deployeur.deploy(lot)))
            .toList();

    assertThat(nodes.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  @Test
  void deploying_the_build_twice_adds_nothing_the_second_time() {
    Map<String, DeployedDefinition> first = deployeur.deployAll();
    long count = repository.createDeploymentQuery().count();

    assertThat(deployeur.deployAll()).isEqualTo(first);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(count);
  }

  @Test
  void each_decision_evaluated_is_told_with_its_inputs_and_outputs() {
    var definitions = deployeur.deploy(Modeles.lot("regle", Map.of("regle.dmn", Modeles.dmn())));
    DeployedDefinition suite =
        definitions.stream().filter(d -> d.key().equals("suite")).findFirst().orElseThrow();
    temoins.decisions.clear();

    assertThat(decisions.evaluate(suite.definitionId(), Map.of("kind", "ACI", "nombre", 1)))
        .containsEntry("reunis", true);
    assertThat(temoins.decisions)
        .extracting(DecisionEvaluee::key)
        .containsExactly("regle", "suite");
    assertThat(temoins.decisions.get(0).inputs()).containsEntry("kind", "ACI");
    assertThat(temoins.decisions.get(0).outputs()).containsEntry("minimum", 1);
    assertThat(temoins.decisions.get(1).outputs()).containsEntry("reunis", true);
    assertThat(temoins.decisions.get(1).decisionDefinitionId()).isEqualTo(suite.definitionId());
  }

  private DeployedDefinition deploy(String label) {
    return deployeur.deploy(Modeles.lotEssai(label)).get(0);
  }
}
