package fr.parcours.iae.formulaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * Gives forms to the modules that show them: from the JSON of a deployment, or of our own pages.
 */
@Service
public class FormulaireService {

  private static final int MAX_EN_MEMOIRE = 500;

  private final Map<String, FormulaireDefinition> lus = new ConcurrentHashMap<>();
  private final Feel feel;
  private final Clock clock;

  FormulaireService(Feel feel, Clock clock) {
    this.feel = feel;
    this.clock = clock;
  }

  /** The form of a task: its JSON comes from the same deployment as the process of that task. */
  public Formulaire read(String json) {
    FormulaireDefinition definition = lus.get(json);
    if (definition == null) {
      definition = FormulaireDefinition.parse(json);
      Expressions.toutes(definition).forEach(feel::check);
      if (lus.size() < MAX_EN_MEMOIRE) {
        lus.put(json, definition);
      }
    }
    return new Formulaire(definition, feel, LocalDate.now(clock));
  }

  /**
   * Reads a form somebody proposes, and keeps nothing of it.
   *
   * @throws FormulaireException when anything in it is not understood
   */
  public void check(String json) {
    Expressions.toutes(FormulaireDefinition.parse(json)).forEach(feel::check);
  }

  /**
   * The form of a page of ours that is on no task, such as {@code candidature/deposer-candidature}.
   */
  public Formulaire page(String chemin) {
    if (!chemin.matches("[a-z-]{1,40}/[a-z-]{1,60}")) {
      throw new FormulaireException("« " + chemin + " » n’est pas un nom de formulaire.");
    }
    try {
      return read(
          new ClassPathResource("forms/" + chemin + ".form")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Le formulaire " + chemin + " manque.", e);
    }
  }
}
