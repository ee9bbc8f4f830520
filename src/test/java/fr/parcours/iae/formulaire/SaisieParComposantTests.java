package fr.parcours.iae.formulaire;

import static fr.parcours.iae.formulaire.LecteurDeTest.champs;
import static fr.parcours.iae.formulaire.LecteurDeTest.codes;
import static fr.parcours.iae.formulaire.LecteurDeTest.erreurs;
import static fr.parcours.iae.formulaire.LecteurDeTest.formulaire;
import static fr.parcours.iae.formulaire.LecteurDeTest.soumis;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaisieParComposantTests {

  private static final String CHOIX =
      "\"values\":[{\"label\":\"Un\",\"value\":\"UN\"},{\"label\":\"Deux\",\"value\":\"DEUX\"}]";

  @Test
  void aTextIsTrimmedBoundedAndWithoutInvisibleCharacters() {
    Formulaire f = formulaire(champ("textfield", "\"validate\":{\"minLength\":3,\"maxLength\":5}"));
    assertThat(champs(f.validate(soumis("c", "  abcd "), Map.of())))
        .containsExactly(Map.entry("c", "abcd"));
    assertThat(codes(f.validate(soumis("c", "ab"), Map.of()))).containsExactly("TROP_COURT");
    assertThat(codes(f.validate(soumis("c", "abcdef"), Map.of()))).containsExactly("TROP_LONG");
    assertThat(codes(f.validate(soumis("c", "ab\u0000c"), Map.of())))
        .containsExactly("CARACTERE_INTERDIT");
    assertThat(codes(f.validate(soumis("c", "ab\ud800c"), Map.of())))
        .containsExactly("CARACTERE_INTERDIT");
    assertThat(codes(f.validate(soumis("c", "a\nbc"), Map.of())))
        .containsExactly("CARACTERE_INTERDIT");
    assertThat(codes(f.validate(soumis("c", "abc", "c", "abd"), Map.of())))
        .containsExactly("VALEUR_MULTIPLE");
    assertThat(champs(f.validate(soumis("c", " "), Map.of()))).isEmpty();
  }

  /** Pasted from elsewhere, or meant to turn what is read after it the other way round. */
  @ParameterizedTest
  @ValueSource(strings = {"textfield", "textarea"})
  void aTextLosesTheMarksThatNobodySees(String type) {
    Formulaire f = formulaire(champ(type, "\"validate\":{\"required\":true}"));
    assertThat(champs(f.validate(soumis("c", "\ufeffL\u200b\u202eéa\u00ad"), Map.of())))
        .containsExactly(Map.entry("c", "Léa"));
    assertThat(champs(f.validate(soumis("c", "👩\u200d🌾"), Map.of())))
        .containsExactly(Map.entry("c", "👩\u200d🌾"));
    assertThat(codes(f.validate(soumis("c", "\u200b\u2066"), Map.of()))).containsExactly("REQUIS");
  }

  @Test
  void aLongTextKeepsItsLinesAndCountsThemOnce() {
    Formulaire f = formulaire(champ("textarea", "\"validate\":{\"maxLength\":3}"));
    assertThat(champs(f.validate(soumis("c", "a\r\nb"), Map.of()))).containsEntry("c", "a\nb");
    assertThat(erreurs(f.validate(soumis("c", "abcd"), Map.of())).get(0).message())
        .isEqualTo("Le champ « Libellé » ne peut dépasser 3 caractères (4 saisis).");
  }

  @Test
  void aPatternOutOfControlCountsAsNotMatching() {
    Formulaire f = formulaire(champ("textfield", "\"validate\":{\"pattern\":\"^(a+)+$\"}"));
    assertThat(champs(f.validate(soumis("c", "aaa"), Map.of()))).containsEntry("c", "aaa");
    long debut = System.nanoTime();
    assertThat(codes(f.validate(soumis("c", "a".repeat(200) + "b"), Map.of())))
        .containsExactly("FORME");
    assertThat(System.nanoTime() - debut).isLessThan(2_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "email,nom@exemple.fr,true", "email,nom@exemple,false", "email,a b@exemple.fr,false",
    "email,nom@exemple.fr>,false", "phone,06 12 34 56 78,true", "phone,+33 6 12 34 56 78,true",
    "phone,0612,false", "phone,06 12 34 56 78 90 12,false", "phone,bonjour,false"
  })
  void emailsAndPhonesAreChecked(String nature, String valeur, boolean accepte) {
    Formulaire f =
        formulaire(champ("textfield", "\"validate\":{\"validationType\":\"" + nature + "\"}"));
    assertThat(f.validate(soumis("c", valeur), Map.of()).isValide()).isEqualTo(accepte);
  }

  @Test
  void aNumberMayBeWrittenTheFrenchWay() {
    Formulaire f =
        formulaire(champ("number", "\"decimalDigits\":2,\"validate\":{\"min\":1,\"max\":48}"));
    assertThat(champs(f.validate(soumis("c", "26,5"), Map.of())))
        .containsEntry("c", new BigDecimal("26.5"));
    assertThat(champs(f.validate(soumis("c", " 35 "), Map.of())))
        .containsEntry("c", new BigDecimal("35"));
    assertThat(codes(f.validate(soumis("c", "26,555"), Map.of())))
        .containsExactly("TROP_DE_DECIMALES");
    assertThat(codes(f.validate(soumis("c", "49"), Map.of()))).containsExactly("HORS_BORNES");
    assertThat(codes(f.validate(soumis("c", "1e9"), Map.of()))).containsExactly("NOMBRE_ILLISIBLE");
    assertThat(codes(f.validate(soumis("c", "9".repeat(50)), Map.of())))
        .containsExactly("NOMBRE_ILLISIBLE");
    Formulaire entier = formulaire(champ("number", "\"decimalDigits\":0"));
    assertThat(champs(entier.validate(soumis("c", "12"), Map.of()))).containsEntry("c", 12);
    assertThat(codes(entier.validate(soumis("c", "12,5"), Map.of())))
        .containsExactly("TROP_DE_DECIMALES");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/12/2026",
        "1/12/2026",
        "2026-12-01",
        "01-12-2026",
        "01.12.2026",
        " 01/12/2026 "
      })
  void aDateMayBeWrittenAsPeopleWriteIt(String saisie) {
    Formulaire f = formulaire(date(""));
    assertThat(champs(f.validate(soumis("c", saisie), Map.of())))
        .containsEntry("c", LocalDate.of(2026, 12, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2027",
        "2027-02-31",
        "12/2026",
        "demain",
        "01/12/26",
        "01/01/1899",
        "1/1/99999"
      })
  void aDateThatDoesNotExistIsRefused(String saisie) {
    assertThat(codes(formulaire(date("")).validate(soumis("c", saisie), Map.of())))
        .containsExactly("DATE_ILLISIBLE");
  }

  @Test
  void aDateStaysInItsBounds() {
    Formulaire f =
        formulaire(date("\"disallowPassedDates\":true,\"properties\":{\"dateMax\":\"=limite\"}"));
    Map<String, Object> faits = Map.of("limite", LocalDate.of(2027, 1, 1));
    assertThat(f.validate(soumis("c", "24/11/2026"), faits).isValide()).isTrue();
    assertThat(codes(f.validate(soumis("c", "23/11/2026"), faits)))
        .containsExactly("DATE_TROP_TOT");
    assertThat(erreurs(f.validate(soumis("c", "02/01/2027"), faits)).get(0).message())
        .isEqualTo("Le champ « Libellé » doit être une date au plus tard le 01/01/2027.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"select", "radio"})
  void oneChoiceIsOneOfTheList(String type) {
    Formulaire f = formulaire(champ(type, CHOIX + ",\"validate\":{\"required\":true}"));
    assertThat(champs(f.validate(soumis("c", "UN"), Map.of()))).containsEntry("c", "UN");
    assertThat(codes(f.validate(soumis("c", "TROIS"), Map.of()))).containsExactly("HORS_LISTE");
    assertThat(codes(f.validate(soumis("c", "UN", "c", "DEUX"), Map.of())))
        .containsExactly("VALEUR_MULTIPLE");
    assertThat(codes(f.validate(soumis(), Map.of()))).containsExactly("REQUIS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"checklist", "taglist"})
  void severalChoicesAreAllOfTheList(String type) {
    Formulaire f = formulaire(champ(type, CHOIX));
    assertThat(champs(f.validate(soumis("c", "UN", "c", "DEUX", "c", "UN"), Map.of())))
        .containsEntry("c", List.of("UN", "DEUX"));
    assertThat(champs(f.validate(soumis(), Map.of()))).containsEntry("c", List.of());
    assertThat(codes(f.validate(soumis("c", "UN", "c", "TROIS"), Map.of())))
        .containsExactly("HORS_LISTE");
  }

  @Test
  void choicesMayComeFromTheFacts() {
    Formulaire f = formulaire(champ("select", "\"valuesKey\":\"liste\""));
    Map<String, Object> faits =
        Map.of("liste", List.of(new Option("a", "A"), Map.of("value", "b", "label", "B"), "c"));
    for (String valeur : List.of("a", "b", "c")) {
      assertThat(f.validate(soumis("c", valeur), faits).isValide()).isTrue();
    }
    assertThat(f.validate(soumis("c", "d"), faits).isValide()).isFalse();
    assertThat(f.validate(soumis("c", "a"), Map.of()).isValide()).isFalse();
    assertThat(f.validate(soumis("c", "a", "liste", "a"), Map.of()).isValide()).isFalse();
  }

  @Test
  void aBoxIsTrueOrFalse() {
    Formulaire f = formulaire(champ("checkbox", ""));
    assertThat(champs(f.validate(soumis("c", "true"), Map.of()))).containsEntry("c", true);
    assertThat(champs(f.validate(soumis(), Map.of()))).containsEntry("c", false);
    assertThat(codes(f.validate(soumis("c", "peut-être"), Map.of())))
        .containsExactly("CASE_ILLISIBLE");
    Formulaire requise = formulaire(champ("checkbox", "\"validate\":{\"required\":true}"));
    assertThat(codes(requise.validate(soumis(), Map.of()))).containsExactly("REQUIS");
  }

  @Test
  void aReadOnlyFieldIsRefusedWhenChangedAndNeverWritten() {
    for (String attribut :
        List.of("\"readonly\":true", "\"disabled\":true", "\"readonly\":\"=fige\"")) {
      Formulaire f = formulaire(champ("textfield", attribut + ",\"validate\":{\"required\":true}"));
      Map<String, Object> faits = Map.of("c", "connu", "fige", true);
      assertThat(champs(f.validate(soumis("c", "connu"), faits))).isEmpty();
      assertThat(champs(f.validate(soumis(), faits))).isEmpty();
      assertThat(codes(f.validate(soumis("c", "autre"), faits)))
          .containsExactly("CHAMP_NON_MODIFIABLE");
    }
  }

  @Test
  void aHiddenFieldIsIgnoredWhenBlankAndRefusedWhenFilled() {
    Formulaire f =
        formulaire(
            champ(
                "textfield",
                "\"conditional\":{\"hide\":\"=montrer !="
                    + " true\"},\"validate\":{\"required\":true}"));
    assertThat(champs(f.validate(soumis("c", ""), Map.of()))).isEmpty();
    assertThat(codes(f.validate(soumis("c", "x"), Map.of()))).containsExactly("CHAMP_MASQUE");
    assertThat(codes(f.validate(soumis(), Map.of("montrer", true)))).containsExactly("REQUIS");
    assertThat(champs(f.validate(soumis("c", "x"), Map.of("montrer", true))))
        .containsEntry("c", "x");
  }

  @Test
  void aFieldHiddenByAHiddenFieldIsHiddenToo() {
    Formulaire f =
        formulaire(
            nomme("a", "\"conditional\":{\"hide\":\"=oui != true\"}"),
            nomme("b", "\"conditional\":{\"hide\":\"=a != \\\"x\\\"\"}"));
    assertThat(codes(f.validate(soumis("a", "x", "b", "y"), Map.of())))
        .containsExactly("CHAMP_MASQUE", "CHAMP_MASQUE");
    assertThat(f.validate(soumis("a", "x", "b", "y"), Map.of("oui", true)).isValide()).isTrue();
  }

  @Test
  void aComputedValueIsOfTheServerOnly() {
    Formulaire f =
        formulaire(
            champ("number", ""),
            "{\"type\":\"expression\",\"id\":\"d\",\"key\":\"double\",\"expression\":\"=c * 2\"}");
    assertThat(champs(f.validate(soumis("c", "4"), Map.of())).get("double").toString())
        .startsWith("8");
    assertThat(codes(f.validate(soumis("c", "4", "double", "9"), Map.of())))
        .containsExactly("CHAMP_INCONNU");
  }

  @Test
  void aListOfRowsIsCheckedRowByRow() {
    Formulaire f =
        formulaire(
            "{\"type\":\"dynamiclist\",\"id\":\"l\",\"path\":\"enfants\",\"label\":\"Enfant\",\"components\":["
                + nomme("prenom", "\"validate\":{\"required\":true}")
                + ",{\"type\":\"number\",\"id\":\"age\",\"key\":\"age\",\"label\":\"Âge\",\"decimalDigits\":0,\"conditional\":{\"hide\":\"=prenom"
                + " = \\\"X\\\"\"}}]}");
    Map<String, String[]> deux =
        soumis("enfants[0].prenom", "Ana", "enfants[0].age", "4", "enfants[1].prenom", "X");
    assertThat(champs(f.validate(deux, Map.of())))
        .containsEntry(
            "enfants", List.of(Map.of("prenom", "Ana", "age", 4), Map.of("prenom", "X")));
    Map<String, String[]> fautif =
        soumis("enfants[0].prenom", "", "enfants[1].prenom", "X", "enfants[1].age", "3");
    assertThat(codes(f.validate(fautif, Map.of()))).containsExactly("REQUIS", "CHAMP_MASQUE");
    assertThat(
            codes(
                f.validate(soumis("enfants[0].prenom", "Ana", "enfants[0].pirate", "1"), Map.of())))
        .containsExactly("CHAMP_INCONNU");
    assertThat(codes(f.validate(soumis("enfants[99].prenom", "Ana"), Map.of())))
        .contains("CHAMP_INCONNU");
    assertThat(codes(f.validate(soumis("autres[0].prenom", "Ana"), Map.of())))
        .contains("CHAMP_INCONNU");
  }

  @Test
  void technicalParametersAreNeitherJudgedNorKept() {
    Formulaire f = formulaire(champ("textfield", ""));
    assertThat(champs(f.validate(soumis("c", "x", "_csrf", "jeton", "_refresh", "1"), Map.of())))
        .containsOnlyKeys("c");
  }

  private static String champ(String type, String attributs) {
    String suite = attributs.isEmpty() ? "" : "," + attributs;
    return "{\"type\":\""
        + type
        + "\",\"id\":\"c\",\"key\":\"c\",\"label\":\"Libellé\""
        + suite
        + "}";
  }

  private static String nomme(String cle, String attributs) {
    return "{\"type\":\"textfield\",\"id\":\""
        + cle
        + "\",\"key\":\""
        + cle
        + "\",\"label\":\""
        + cle
        + "\","
        + attributs
        + "}";
  }

  private static String date(String attributs) {
    String suite = attributs.isEmpty() ? "" : "," + attributs;
    return "{\"type\":\"datetime\",\"id\":\"c\",\"key\":\"c\",\"subtype\":\"date\",\"dateLabel\":\"Libellé\""
        + suite
        + "}";
  }
}
