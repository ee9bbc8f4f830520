package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.compte.LienService;
import fr.parcours.iae.diffusion.DiffusionService;
import fr.parcours.iae.notification.ResumeService;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.web.MentionsProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;

@ParcoursTest
@DisplayName(
    "What the law wants anybody to read: who publishes, who hosts, what is kept and for how long")
class PagesDeLaLoiStories {

  private static final Pattern DUREE = Pattern.compile("historyTimeToLive=\"(P\\d+D)\"");

  @Autowired MockMvc mvc;
  @Autowired MentionsProperties mentions;
  @Autowired Environment environment;

  @Test
  @DisplayName("Editor, director and host are those of the settings; what is missing is said")
  void whoPublishesIsSaid() throws Exception {
    assertThat(page("/mentions-legales"))
        .contains("loi n°&nbsp;2004-575 du 21&nbsp;juin 2004", "2024-449 du 21&nbsp;mai 2024")
        .contains("Direction de l’essai", "1 place de l’Essai, 62000 Arras", "03 00 00 00 00")
        .contains(
            "Camille Essai, directrice", "Hébergement d’essai", "2 rue du Serveur, 59000 Lille")
        .contains("<em>Non renseigné</em>", "n’a pas encore donné toutes ces informations");
    assertThat(mentions.manquantes()).containsExactly("parcours.mentions.hebergeur.telephone");
  }

  @Test
  @DisplayName("Nothing is made up: without settings each one is missing")
  void nothingIsMadeUp() {
    MentionsProperties vides =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("parcours.mentions", MentionsProperties.class);
    assertThat(vides.manquantes()).hasSize(10);
    assertThat(vides.isComplet()).isFalse();
    assertThat(vides.editeur().nom() + vides.hebergeur().nom() + vides.directeurPublication())
        .isEmpty();
  }

  @Test
  @DisplayName("The durations told are those the service applies")
  void theDurationsToldAreThoseApplied() throws Exception {
    String page = page("/donnees-personnelles");
    assertThat(constant(LienService.class)).isEqualTo(Duration.ofDays(90));
    assertThat(constant(ResumeService.class)).isEqualTo(Period.ofYears(1));
    assertThat(constant(DiffusionService.class)).isEqualTo(Period.ofMonths(6));
    assertThat(environment.getProperty("server.servlet.session.timeout")).isEqualTo("30m");
    assertThat(timesToLive("bpmn")).containsExactlyInAnyOrder("P90D", "P730D", "P1825D", "P5475D");
    assertThat(page)
        .contains("90&nbsp;jours après qu’il a servi", "30 jours après la réponse")
        .contains(
            "90&nbsp;jours pour un envoi, 2&nbsp;ans",
            "5&nbsp;ans pour",
            "15&nbsp;ans pour un PASS")
        .contains("<td>1&nbsp;an</td>", "<td>6&nbsp;mois</td>", "30&nbsp;minutes sans activité");
  }

  @Test
  @DisplayName(
      "Rights, who answers for them, and that files of people are not erased yet, are said")
  void rightsAreSaid() throws Exception {
    assertThat(page("/donnees-personnelles"))
        .contains("Direction de l’essai", "dpd@essai.example", "mission d’intérêt public")
        .contains("n’est pas effacé automatiquement à ce jour", "CNIL", "articles 15 à&nbsp;21");
  }

  @Test
  @DisplayName("Accessibility is declared as it is: no audit, so not compliant")
  void accessibilityIsDeclaredAsItIs() throws Exception {
    assertThat(page("/accessibilite"))
        .contains("<strong>non conforme</strong>", "Aucun audit", "accessibilite@essai.example")
        .contains(
            "Aucun essai avec un lecteur d’écran", "Défenseur des droits, Libre réponse 71120")
        .doesNotContain("totalement conforme", "partiellement conforme");
  }

  private String page(String chemin) throws Exception {
    return mvc.perform(get(chemin))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static Object constant(Class<?> service) {
    return ReflectionTestUtils.getField(service, "CONSERVATION");
  }

  private static Set<String> timesToLive(String extension) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      files
          .filter(file -> file.toString().endsWith(extension))
          .map(PagesDeLaLoiStories::read)
          .map(DUREE::matcher)
          .filter(Matcher::find)
          .forEach(m -> found.add(m.group(1)));
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
