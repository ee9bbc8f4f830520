package fr.parcours.iae.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What a page or a mail writes is set in French; what is typed, copied or run is not touched. */
class TypographieTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Motif : retard ; à revoir|Motif~: retard~; à revoir",
        "Une erreur ?|Une erreur~?",
        "Attention !|Attention~!",
        "Le geste « Suspendre » est fini|Le geste «~Suspendre~» est fini",
        "1 000 personnes, 12 345 678 lignes|1~000 personnes, 12~345~678 lignes",
        "64 % de sorties, 540 €|64~% de sorties, 540~€",
        "26,5 h sur 480 h, à 5 km|26,5~h sur 480~h, à 5~km",
        "Décision n° 12|Décision n°~12",
        "l'accord d'un prescripteur|l’accord d’un prescripteur",
        "l&#39;accord d&#39;Élise|l’accord d’Élise"
      })
  void aSentenceIsSetAsFrenchIs(String written, String set) {
    assertThat(Typographie.of(written)).hasToString(set.replace('~', '\u00a0'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASS 99999 12 34567",
        "03 21 00 00 00",
        "2026 1000",
        "12 heures, 3 personnes",
        "10:42",
        "https://exemple.fr/a?b=c",
        "A&amp;B &lt;b&gt;",
        "l’accord",
        "'cité'",
        "",
        " "
      })
  void whatNeedsNothingIsTheSameObject(String written) {
    assertThat(Typographie.of(written)).isSameAs(written);
  }

  @Test
  void aPageIsSetOutsideOfWhatIsTypedCopiedOrRun() {
    String page =
        written(
            "<p title=\"l'a : b\" th:text=\"${dit}\">x</p><strong>Nom</strong> : Zoé"
                + "<textarea th:text=\"${dit}\">x</textarea><input th:value=\"${dit}\">"
                + "<pre><code>a ? b'c : d</code> : e</pre><script>a ? b : c</script>"
                + "<style>a : b</style><select><option>a : b</option>"
                + "<option value=\"1\">a : b</option></select> : fin");

    assertThat(page)
        .isEqualTo(
            "<p title=\"l'a : b\">Qu’il parte~: « oui »</p><strong>Nom</strong>~: Zoé"
                    .replace("« oui »", "«~oui~»")
                    .replace('~', '\u00a0')
                + "<textarea>Qu&#39;il parte : « oui »</textarea>"
                + "<input value=\"Qu&#39;il parte : « oui »\">"
                + "<pre><code>a ? b'c : d</code> : e</pre><script>a ? b : c</script>"
                + "<style>a : b</style><select><option>a : b</option>"
                + "<option value=\"1\">a~: b</option></select>~: fin".replace('~', '\u00a0'));
  }

  private static String written(String template) {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.addTemplateResolver(new StringTemplateResolver());
    engine.addDialect(new TypographieDialect());
    return engine.process(
        template, new Context(Locale.FRENCH, Map.of("dit", "Qu'il parte : « oui »")));
  }
}
