package fr.parcours.iae.tache;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What an answer does, said before it is confirmed. The sentences are in {@code
 * effets_fr.properties}: one of a step, or one for each value of the choice that decides.
 */
@Component
public class Effets {

  private final Properties phrases = new Properties();

  Effets() {
    try (Reader lecteur =
        new InputStreamReader(
            new ClassPathResource("effets_fr.properties").getInputStream(),
            StandardCharsets.UTF_8)) {
      phrases.load(lecteur);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What these answers will do; nothing while the choice that decides is open.
   *
   * @param reponses values typed so far, by field
   */
  public List<String> of(String etape, Map<String, Object> reponses) {
    String toujours = phrases.getProperty(etape);
    if (toujours != null) {
      return List.of(toujours);
    }
    return reponses.entrySet().stream()
        .map(r -> phrases.getProperty("%s.%s.%s".formatted(etape, r.getKey(), r.getValue())))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** Every name of a sentence. */
  public Set<String> names() {
    return new TreeSet<>(phrases.stringPropertyNames());
  }
}
