package fr.parcours.iae.engine.garde;

import java.util.Map;
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
        rules.entrySet().stream()
            .filter(e -> name.endsWith(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new ExpressionRefuseeException("Modèle refusé : " + name + "."));
    Document document = LecteurXml.read(name, bytes);
    rule.verify(document);
  }
}
