package fr.parcours.iae.formulaire;

import static fr.parcours.iae.formulaire.LecteurDeTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LectureFormulaireTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"html", "iframe", "image", "table", "filepicker", "documentPreview", "inconnu"})
  void componentsThatCarryCodeOrFilesAreRefused(String type) {
    refuse(json("{\"type\":\"" + type + "\",\"id\":\"a\",\"key\":\"a\",\"label\":\"A\"}"), type);
  }

  @Test
  void everyComponentOfOurFormsIsRead() {
    FormulaireDefinition definition =
        FormulaireDefinition.parse(
            json(
                "{\"type\":\"text\",\"id\":\"t\",\"text\":\"Bonjour\"}",
                "{\"type\":\"separator\",\"id\":\"s\"}",
                "{\"type\":\"spacer\",\"id\":\"e\",\"height\":20}",
                "{\"type\":\"button\",\"id\":\"bouton\",\"label\":\"Valider\",\"action\":\"submit\"}",
                "{\"type\":\"expression\",\"id\":\"x\",\"key\":\"x\",\"expression\":\"=1 +"
                    + " 1\",\"computeOn\":\"change\"}",
                "{\"type\":\"group\",\"id\":\"g\",\"label\":\"Groupe\",\"components\":["
                    + champ("textfield", "a")
                    + ","
                    + champ("textarea", "b")
                    + "]}",
                "{\"type\":\"dynamiclist\",\"id\":\"l\",\"path\":\"enfants\",\"components\":["
                    + champ("number", "age")
                    + "]}",
                "{\"type\":\"taglist\",\"id\":\"m\",\"key\":\"m\",\"label\":\"M\",\"valuesKey\":\"choix\"}"));
    assertThat(definition.cles()).containsExactly("a", "b", "enfants[].age", "m");
  }

  @Test
  void aKeyOrAnIdIsTakenOnce() {
    refuse(json(champ("textfield", "a"), champ("number", "a")), "identifiant en double");
    refuse(
        json(
            champ("textfield", "a"),
            "{\"type\":\"number\",\"id\":\"z\",\"key\":\"a\",\"label\":\"A\"}"),
        "« a » est déjà prise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "_csrf", "1a", "a b", "é", "a[0]", ""})
  void aKeyIsAPropertyName(String cle) {
    refuse(
        json("{\"type\":\"textfield\",\"id\":\"i\",\"key\":\"" + cle + "\",\"label\":\"A\"}"), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"validate\":{\"pattern\":\"([\"}",
        "\"validate\":{\"inconnu\":true}",
        "\"validate\":{\"maxLength\":1.5}",
        "\"validate\":{\"required\":\"oui\"}",
        "\"validate\":{\"validationType\":\"siret\"}",
        "\"conditional\":{\"hide\":\"=for x in 1..9 return x\"}",
        "\"properties\":{\"onload\":\"x\"}",
        "\"description\":\"<b>gras</b>\"",
        "\"description\":\"=calcul\"",
        "\"defaultValue\":{\"a\":1}",
        "\"prefixAdorner\":\"€\""
      })
  void whatIsNotUnderstoodIsRefusedRatherThanIgnored(String attribut) {
    refuse(
        json(
            "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"A\"," + attribut + "}"),
        "« a »");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "null",
        "{\"id\":\"a\"}",
        "{\"id\":\"a\",\"schemaVersion\":19,\"components\":[]}",
        "{\"id\":\"a\",\"schemaVersion\":16,\"schemaVersion\":16,\"components\":[]}",
        "{\"id\":\"a\",\"schemaVersion\":16,\"components\":[]} {}",
        "{\"id\":\"a\",\"schemaVersion\":16,\"components\":{}}"
      })
  void aBrokenFileIsRefused(String json) {
    refuse(json, "");
  }

  @Test
  void sizeAndDepthAreBounded() {
    refuse("{\"a\":\"" + "x".repeat(400_000) + "\"}", "300000");
    refuse("[".repeat(5_000), "JSON");
    String beaucoup =
        IntStream.range(0, 300)
            .mapToObj(i -> champ("textfield", "a" + i))
            .collect(Collectors.joining(","));
    refuse(json(beaucoup), "plus de 200 composants");
    String profond = champ("textfield", "a");
    for (int i = 0; i < 6; i++) {
      profond =
          "{\"type\":\"group\",\"id\":\"g"
              + i
              + "\",\"label\":\"G\",\"components\":["
              + profond
              + "]}";
    }
    refuse(json(profond), "niveaux de groupes");
  }

  @Test
  void choicesHaveOneSourceAndNoDouble() {
    String debut = "{\"type\":\"select\",\"id\":\"a\",\"key\":\"a\",\"label\":\"A\"";
    refuse(json(debut + "}"), "exactement une source");
    refuse(
        json(debut + ",\"valuesKey\":\"k\",\"values\":[{\"label\":\"L\",\"value\":\"1\"}]}"),
        "exactement une source");
    refuse(
        json(
            debut
                + ",\"values\":[{\"label\":\"L\",\"value\":\"1\"},{\"label\":\"M\",\"value\":\"1\"}]}"),
        "en double");
  }

  @Test
  void onlyDatesWithoutTimeAreRead() {
    refuse(
        json(
            "{\"type\":\"datetime\",\"id\":\"a\",\"key\":\"a\",\"subtype\":\"time\",\"timeLabel\":\"A\"}"),
        "");
    refuse(
        json(
            "{\"type\":\"datetime\",\"id\":\"a\",\"key\":\"a\",\"subtype\":\"datetime\",\"dateLabel\":\"A\"}"),
        "sans heure");
  }

  private static void refuse(String json, String extrait) {
    assertThatThrownBy(() -> FormulaireDefinition.parse(json))
        .isInstanceOf(FormulaireException.class)
        .hasMessageContaining(extrait);
  }

  private static String champ(String type, String cle) {
    return "{\"type\":\""
        + type
        + "\",\"id\":\""
        + cle
        + "\",\"key\":\""
        + cle
        + "\",\"label\":\""
        + cle
        + "\"}";
  }
}
