package fr.parcours.iae.formulaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelDesFormulairesTests {

  private static final String EXTERNE =
      "function(x) external {java: {class: \""
          + CanariFeel.class.getName()
          + "\", method signature: \"fire(double)\"}}";

  private static final List<String> CHARGES =
      List.of(
          "=(" + EXTERNE + ")(1)",
          "={f: " + EXTERNE + ", r: f(1)}.r",
          "=canari.secret",
          "=canari.getSecret()",
          "=canari.class.name",
          "=get value(canari, \"secret\")",
          "=for x in 1..100000000 return x",
          "=some x in 1..9 satisfies x > 1",
          "=every x in liste satisfies x = 1",
          "=function(x) x(x)",
          "=9 ** 9 ** 9 ** 9",
          "=9 * * 9",
          "=matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
          "=replace(\"a\", \"a\", \"b\")",
          "=string join(liste)",
          "=[1..1000000]",
          "=liste[1]",
          "={a: 1}",
          "=@\"2026-01-01\"",
          "=today()",
          "=now()",
          "=random number()",
          "=assert(true, true)",
          "=a; b",
          "=${''.class}",
          "=#{x}",
          "=`a b`",
          "=?",
          "=// commentaire",
          "=\"a\\\"b\"",
          "=java.lang.Runtime.getRuntime()",
          "=a\u0000",
          "=" + "(".repeat(5_000),
          "=" + "a + ".repeat(500) + "a",
          "=" + "not(".repeat(9) + "a" + ")".repeat(9),
          "=" + "9".repeat(300),
          "=",
          "=)(",
          "=a b",
          "=xor (a)");

  @Test
  void nothingButTheSmallLanguageIsEverEvaluated() {
    int executees = 0;
    for (String charge : CHARGES) {
      long debut = System.nanoTime();
      try {
        LecteurDeTest.FEEL.evaluate(
            ExpressionFeel.parse(charge), Map.of("canari", new CanariFeel()));
        executees++;
      } catch (FormulaireException refusee) {
        assertThat(refusee.getMessage()).contains("refusée");
      }
      assertThat(System.nanoTime() - debut)
          .as(charge.substring(0, Math.min(30, charge.length())))
          .isLessThan(1_000_000_000L);
    }
    System.out.println("FIGURE forms.feel_payloads_tried = " + CHARGES.size());
    System.out.println("FIGURE forms.feel_payloads_executed = " + executees);
    assertThat(executees).isZero();
    assertThat(CanariFeel.APPELS).hasValue(0);
  }

  @Test
  void thePayloadsDoFireOnAnEngineThatIsNotCutDown() {
    Map<String, Object> contexte = Map.of("canari", new CanariFeel());
    int avant = CanariFeel.APPELS.get();
    Object ouvert =
        FeelEngineBuilder.forJava()
            .withEnabledExternalFunctions(true)
            .build()
            .evaluateExpression(CHARGES.get(1).substring(1), contexte)
            .result();
    assertThat(ouvert).hasToString("2");
    FeelEngineBuilder.forJava().build().evaluateExpression("canari.secret", contexte).result();
    assertThat(CanariFeel.APPELS.get()).isGreaterThanOrEqualTo(avant + 2);
    CanariFeel.APPELS.set(0);
  }

  @Test
  void aJavaObjectNeverReachesFeelThroughTheFacts() {
    Map<String, Object> faits = new HashMap<>();
    faits.put("canari", new CanariFeel());
    faits.put("dedans", List.of(Map.of("canari", new CanariFeel())));
    faits.put("id", UUID.fromString("00000000-0000-0000-0000-000000000001"));
    Map<String, Object> simples = new HashMap<>(FaitsFeel.of(faits));
    assertThat(simples.get("canari")).isNull();
    assertThat(simples.get("dedans").toString()).isEqualTo("[{canari=null}]");
    assertThat(simples.get("id")).isEqualTo("00000000-0000-0000-0000-000000000001");
  }

  @Test
  void whatIsTypedIsAValueAndNeverAnExpression() {
    Formulaire f =
        LecteurDeTest.formulaire(
            "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"A\"}",
            "{\"type\":\"textfield\",\"id\":\"b\",\"key\":\"b\",\"label\":\"B\",\"conditional\":{\"hide\":\"=a"
                + " = \\\"oui\\\"\"}}");
    for (String charge : CHARGES) {
      if (charge.indexOf('\u0000') < 0 && charge.length() <= 255) {
        assertThat(LecteurDeTest.champs(f.validate(LecteurDeTest.soumis("a", charge), Map.of())))
            .containsEntry("a", charge.strip());
      }
    }
    assertThat(CanariFeel.APPELS).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=a = \"x\"|true",
        "=a != \"x\"|false",
        "=absent = null|true",
        "=absent != \"x\"|true",
        "=absent = true|false",
        "=not(absent = true)|true",
        "=n > 2 and n <= 3|true",
        "=a in (\"x\", \"y\")|true",
        "=list contains(liste, \"RSA\")|true",
        "=count(liste) = 1|true",
        "=if n = 3 then true else false|true",
        "=jour < date(\"2027-01-01\")|true",
        "=string length(a) = 1|true",
        "=n * n * n = 27|true",
        "=n between 1 and 4|true"
      })
  void theSmallLanguageSaysWhatFormsNeed(String expression, boolean attendu) {
    Map<String, Object> contexte = new HashMap<>();
    contexte.put("a", "x");
    contexte.put("n", 3);
    contexte.put("liste", new ArrayList<>(List.of("RSA")));
    contexte.put("jour", LocalDate.of(2026, 11, 24));
    assertThat(LecteurDeTest.FEEL.evaluate(ExpressionFeel.parse(expression), contexte))
        .isEqualTo(attendu);
  }

  @Test
  void aConditionThatContradictsItselfIsRefusedRatherThanLooping() {
    Formulaire f =
        LecteurDeTest.formulaire(
            "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"A\",\"conditional\":{\"hide\":\"=a"
                + " = \\\"x\\\"\"}}");
    assertThatThrownBy(() -> f.validate(LecteurDeTest.soumis("a", "x"), Map.of()))
        .isInstanceOf(FormulaireException.class)
        .hasMessageContaining("contredisent");
  }
}
