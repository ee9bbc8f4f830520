package fr.parcours.iae.formulaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormulairesDuDepotTests {

  private static final Set<String> COMPOSANTS_DE_FORM_JS_1_8 =
      Set.of(
          "button",
          "checkbox",
          "checklist",
          "datetime",
          "dynamiclist",
          "expression",
          "group",
          "number",
          "radio",
          "select",
          "separator",
          "spacer",
          "taglist",
          "text",
          "textarea",
          "textfield");

  @TestFactory
  List<DynamicTest> everyFormIsReadAndNamedLikeItsFile() {
    return LecteurDeTest.formulairesDuDepot().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      FormulaireDefinition definition = FormulaireDefinition.parse(e.getValue());
                      assertThat(e.getKey()).endsWith("/" + definition.id());
                      assertThat(definition.cles()).isNotEmpty();
                      LecteurDeTest.service().read(e.getValue()).ouvrir(Map.of());
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> everyFormOpensInStockTools() {
    return LecteurDeTest.formulairesDuDepot().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      JsonNode racine = new ObjectMapper().readTree(e.getValue());
                      assertThat(racine.path("schemaVersion").asInt()).isEqualTo(16);
                      racine
                          .findValuesAsText("type")
                          .forEach(
                              type ->
                                  assertThat(type)
                                      .isIn(union(COMPOSANTS_DE_FORM_JS_1_8, Set.of("default"))));
                    }))
        .toList();
  }

  @Test
  void aFieldOfOneFormIsNeverAcceptedByAnother() {
    Map<String, String> formulaires = LecteurDeTest.formulairesDuDepot();
    Map<String, Set<String>> cles = new HashMap<>();
    formulaires.forEach(
        (chemin, json) -> cles.put(chemin, FormulaireDefinition.parse(json).cles()));
    Set<String> toutes = new TreeSet<>();
    cles.values().forEach(toutes::addAll);
    toutes.addAll(
        List.of(
            "id",
            "statut",
            "numero",
            "hired",
            "accepted",
            "passGranted",
            "candidatId",
            "siaeId",
            "nirConnu",
            "identiteConnue",
            "ftConnu",
            "diagnosticNecessaire",
            "aujourdhui",
            "tenantId",
            "acteur",
            "version",
            "class",
            "decision[0].x",
            "civilite.x",
            "__proto__.x".substring(2)));
    int essais = 0;
    int acceptes = 0;
    for (String chemin : formulaires.keySet()) {
      for (String cle : toutes) {
        if (cles.get(chemin).contains(cle)) {
          continue;
        }
        essais++;
        Saisie saisie =
            LecteurDeTest.duDepot(chemin).validate(Map.of(cle, new String[] {"1"}), Map.of());
        boolean refuse =
            LecteurDeTest.erreurs(saisie).stream()
                .anyMatch(e -> e.cle().equals(cle) && e.code().equals("CHAMP_INCONNU"));
        acceptes += refuse ? 0 : 1;
      }
    }
    System.out.println("FIGURE forms.extra_fields_tried = " + essais);
    System.out.println("FIGURE forms.extra_fields_accepted = " + acceptes);
    assertThat(essais).isGreaterThan(200);
    assertThat(acceptes).isZero();
  }

  @Test
  void theReadmeListsEveryFormWithItsFieldsAndNothingElse() throws IOException {
    Map<String, List<String>> annonces = new HashMap<>();
    for (String ligne : Files.readAllLines(Path.of("forms/README.md"))) {
      String[] cellules = ligne.split("\\|");
      if (cellules.length == 4 && cellules[1].strip().startsWith("`")) {
        annonces.put(cellules[1].strip().replace("`", ""), codes(cellules[3]));
      }
    }
    Map<String, String> formulaires = LecteurDeTest.formulairesDuDepot();
    assertThat(annonces.keySet()).isEqualTo(formulaires.keySet());
    formulaires.forEach(
        (chemin, json) ->
            assertThat(annonces.get(chemin))
                .as(chemin)
                .containsExactlyElementsOf(FormulaireDefinition.parse(json).cles()));
  }

  private static List<String> codes(String cellule) {
    List<String> codes = new ArrayList<>();
    Matcher code = Pattern.compile("`([^`]+)`").matcher(cellule);
    while (code.find()) {
      codes.add(code.group(1));
    }
    return codes;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> union = new TreeSet<>(a);
    union.addAll(b);
    return union;
  }
}
