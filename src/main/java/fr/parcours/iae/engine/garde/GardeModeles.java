package fr.parcours.iae.engine.garde;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.w3c.dom.Document;

/** Reads every model before the engine does, new or stored, and refuses what is not allowed. */
public final class GardeModeles implements Deployer {

  private static final int MAX_BYTES = 2_000_000;

  private final Map<String, RegleModele> rules =
      Map.of(".bpmn", new RegleBpmn(), ".dmn", new RegleDmn());

  @Override
  public void deploy(DeploymentEntity deployment) {
    deployment.getResources().values().forEach(this::verify);
  }

  private void verify(ResourceEntity resource) {
    verify(resource.getName(), resource.getBytes());
  }

  /** Throws unless this resource may be deployed. */
  public void verify(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new ExpressionRefuseeException("Modèle refusé : " + name + " est trop grand.");
    }
    if (name.endsWith(".form")) {
      return;
    }
    RegleModele rule =
        rule(name)
            .orElseThrow(() -> new ExpressionRefuseeException("Modèle refusé : " + name + "."));
    rule.inspect(LecteurXml.read(name, bytes), GardeModeles::refuse);
  }

  /** Everything in this document that {@link #verify} would refuse it for. */
  public List<RefusModele> refus(String name, Document document) {
    List<RefusModele> refus = new ArrayList<>();
    rule(name).ifPresent(rule -> rule.inspect(document, refus::add));
    return refus;
  }

  private Optional<RegleModele> rule(String name) {
    return rules.entrySet().stream()
        .filter(e -> name.endsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static void refuse(RefusModele refus) {
    throw new ExpressionRefuseeException(
        "Modèle refusé : " + refus.quoi() + " n’est pas autorisé.");
  }
}
