package fr.parcours.iae.support;

import fr.parcours.iae.regles.DecisionTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables of {@code processes/}, evaluated by Camunda's own DMN engine. */
public final class DecisionsDuDepot implements DecisionTable {

  private final DmnEngine moteur =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> lues = new ConcurrentHashMap<>();

  @Override
  public Map<String, Object> evaluate(String key, Map<String, Object> inputs) {
    DmnDecisionResult resultat =
        moteur.evaluateDecision(
            lues.computeIfAbsent(key, this::decision), Variables.fromMap(inputs));
    return resultat.isEmpty() ? Map.of() : resultat.getSingleResult().getEntryMap();
  }

  private DmnDecision decision(String key) {
    try {
      List<Resource> fichiers =
          List.of(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:processes/**/" + key + ".dmn"));
      try (InputStream dmn = fichiers.get(0).getInputStream()) {
        return moteur.parseDecision(key, dmn);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
