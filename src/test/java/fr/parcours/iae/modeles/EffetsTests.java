package fr.parcours.iae.modeles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What each answer does is said, for every human step of every process, and for no other. */
class EffetsTests {

  private static final Pattern ETAPE = Pattern.compile("<(?:bpmn:)?userTask ([^>]*)>");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  @DisplayName(
      "Every human step says what its answer does, for each value of the choice that decides")
  void everyStepSaysWhatItDoes() throws IOException {
    Properties phrases = new Properties();
    try (Reader lecteur =
        Files.newBufferedReader(Path.of("src/main/resources/effets_fr.properties"))) {
      phrases.load(lecteur);
    }
    Set<String> dites = new TreeSet<>(phrases.stringPropertyNames());
    Set<String> attendues = new TreeSet<>();
    for (Map.Entry<String, String> etape : steps().entrySet()) {
      if (dites.contains(etape.getKey())) {
        attendues.add(etape.getKey());
        continue;
      }
      JsonNode choix = decider(etape.getKey(), form(etape.getValue()), dites);
      choix
          .get("values")
          .forEach(
              v ->
                  attendues.add(
                      "%s.%s.%s"
                          .formatted(
                              etape.getKey(), choix.get("key").asText(), v.get("value").asText())));
    }
    assertThat(dites).containsExactlyElementsOf(attendues);
    assertThat(phrases.values()).allSatisfy(p -> assertThat(p.toString()).endsWith("."));
  }

  private static JsonNode decider(String etape, JsonNode form, Set<String> dites) {
    for (JsonNode champ : form.findParents("values")) {
      String debut = etape + "." + champ.path("key").asText() + ".";
      if (dites.stream().anyMatch(d -> d.startsWith(debut))) {
        return champ;
      }
    }
    throw new AssertionError(etape + " ne dit pas ce qu’elle fait");
  }

  private static JsonNode form(String id) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().equals(id + ".form"))
              .findFirst()
              .orElseThrow();
      return JSON.readTree(file.toFile());
    }
  }

  /** Human steps with their form. */
  private static Map<String, String> steps() throws IOException {
    Map<String, String> steps = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
        Matcher etape = ETAPE.matcher(Files.readString(file));
        while (etape.find()) {
          steps.put(attribute(etape.group(1), "id"), attribute(etape.group(1), "camunda:formRef"));
        }
      }
    }
    assertThat(steps).hasSizeGreaterThan(20);
    return steps;
  }

  private static String attribute(String tag, String nom) {
    Matcher found = Pattern.compile("(?<![\\w:])" + nom + "=\"([^\"]+)\"").matcher(tag);
    assertThat(found.find()).as(nom).isTrue();
    return found.group(1);
  }
}
