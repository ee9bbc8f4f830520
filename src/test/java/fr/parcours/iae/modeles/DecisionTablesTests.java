package fr.parcours.iae.modeles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each row of each decision, on the DMN engine the processes run on. */
class DecisionTablesTests {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private static final Path BESOIN = Path.of("processes/eligibilite/besoin-diagnostic.dmn");
  private static final Path CRITERES = Path.of("processes/eligibilite/criteres-minimum.dmn");
  private static final Path RETOUR = Path.of("processes/fichesalarie/retour-asp.dmn");
  private static final Path MODE = Path.of("processes/embauche/mode-delivrance.dmn");

  @ParameterizedTest
  @CsvSource({
    "AI,false,false,true", "ACI,false,false,true", "EI,false,false,true",
    "ETTI,false,false,true", "EITI,false,false,true", "EI,true,false,false",
    "EI,true,true,false", "ACI,false,true,false", "GEIQ,false,false,false",
    "OPCS,false,false,false", "EA,false,false,false", "EATT,true,true,false"
  })
  void aDiagnosticIsNeededWhenNeitherPassNorDiagnosticIsValid(
      String kind, boolean pass, boolean diagnostic, boolean needed) {
    assertThat(
            single(
                BESOIN,
                "besoin-diagnostic",
                Map.of("kind", kind, "passValide", pass, "diagnosticValide", diagnostic)))
        .isEqualTo(needed);
  }

  @ParameterizedTest
  @CsvSource({"AI,1,2", "ETTI,1,2", "ACI,1,3", "EI,1,3", "EITI,1,3"})
  void aSiaeNeedsOneCritereOfLevelOneOrSeveralOfLevelTwo(String kind, int niveau1, int niveau2) {
    assertThat(
            evaluate(CRITERES, "criteres-minimum", Map.of("kind", kind))
                .getSingleResult()
                .getEntryMap())
        .isEqualTo(Map.of("niveau1Min", niveau1, "niveau2Min", niveau2));
  }

  @ParameterizedTest
  @CsvSource({"GEIQ", "OPCS", "EA", "EATT"})
  void anEmployerOutsideTheIaeHasNoMinimum(String kind) {
    assertThat(evaluate(CRITERES, "criteres-minimum", Map.of("kind", kind))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AI,0,0,false", "AI,0,1,false", "AI,0,2,true", "AI,1,0,true",
    "ETTI,0,1,false", "ETTI,0,2,true", "ACI,0,2,false", "ACI,0,3,true",
    "ACI,1,0,true", "EI,0,2,false", "EI,0,3,true", "EI,2,0,true",
    "EITI,0,2,false", "EITI,0,3,true", "EITI,1,1,true"
  })
  void theCriteresAreMetWhenOneLevelReachesTheMinimumOfTheKind(
      String kind, int niveau1, int niveau2, boolean met) {
    assertThat(
            single(
                CRITERES,
                "criteres-reunis",
                Map.of("kind", kind, "nbNiveau1", niveau1, "nbNiveau2", niveau2)))
        .isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({
    "false,false,false,false,'',AUCUN",
    "false,true,true,true,'',AUCUN",
    "true,true,false,false,FORGOTTEN,REUTILISATION",
    "true,true,true,true,'',REUTILISATION",
    "true,false,true,false,'',AUTOMATIQUE",
    "true,false,true,false,FORGOTTEN,AUTOMATIQUE",
    "true,false,true,true,'',AUTOMATIQUE",
    "true,false,false,true,'',AUTOMATIQUE",
    "true,false,false,false,NOT_REGISTERED,AUTOMATIQUE",
    "true,false,false,false,FORGOTTEN,MANUEL",
    "true,false,false,false,'',MANUEL",
    "true,false,false,false,,MANUEL"
  })
  void thePassIsDeliveredByHandOnlyWhenNothingIdentifiesThePerson(
      boolean siae,
      boolean pass,
      boolean nir,
      boolean identifiantFt,
      @Nullable String motif,
      String mode) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    facts.put("siae", siae);
    facts.put("passValide", pass);
    facts.put("nirPresent", nir);
    facts.put("identifiantFt", identifiantFt);
    facts.put("motifFt", motif);
    assertThat(single(MODE, "mode-delivrance", facts)).isEqualTo(mode);
  }

  @ParameterizedTest
  @EnumSource
  void everyRowSaysItsLegalBasisAndSpeaksFeel(Table table) throws IOException {
    try (var in = Files.newInputStream(table.file)) {
      var model = Dmn.readModelFromStream(in);
      assertThat(model.getModelElementsByType(DecisionTable.class))
          .allSatisfy(t -> assertThat(t.getHitPolicy()).hasToString("UNIQUE"));
      assertThat(model.getModelElementsByType(Rule.class))
          .allSatisfy(
              r ->
                  assertThat(r.getDescription().getTextContent())
                      .containsAnyOf("Code du travail", "Règle du service public existant"));
      assertThat(model.getDefinitions().getExpressionLanguage()).isEqualTo("feel");
      assertThat(model.getModelElementsByType(InputEntry.class))
          .allSatisfy(e -> assertThat(e.getExpressionLanguage()).isEqualTo("feel"));
      assertThat(model.getModelElementsByType(LiteralExpression.class))
          .allSatisfy(e -> assertThat(e.getExpressionLanguage()).isEqualTo("feel"));
    }
  }

  @Test
  void everyCombinationOfFactsHasExactlyOneModeDeDelivrance() {
    for (int bits = 0; bits < 16; bits++) {
      for (String motif : new String[] {"", "FORGOTTEN", "NOT_REGISTERED"}) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("siae", (bits & 1) != 0);
        facts.put("passValide", (bits & 2) != 0);
        facts.put("nirPresent", (bits & 4) != 0);
        facts.put("identifiantFt", (bits & 8) != 0);
        facts.put("motifFt", motif);
        assertThat(single(MODE, "mode-delivrance", facts)).as(facts.toString()).isNotNull();
      }
    }
  }

  enum Table {
    BESOIN_DIAGNOSTIC(BESOIN),
    CRITERES_MINIMUM(CRITERES),
    MODE_DELIVRANCE(MODE),
    RETOUR_ASP(RETOUR);

    private final Path file;

    Table(Path file) {
      this.file = file;
    }
  }

  private static @Nullable Object single(
      Path file, String key, Map<String, ? extends @Nullable Object> facts) {
    return evaluate(file, key, facts).getSingleEntry();
  }

  private static DmnDecisionResult evaluate(
      Path file, String key, Map<String, ? extends @Nullable Object> facts) {
    try (var in = Files.newInputStream(file)) {
      DmnDecision decision = ENGINE.parseDecision(key, in);
      return ENGINE.evaluateDecision(decision, new HashMap<String, Object>(facts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
