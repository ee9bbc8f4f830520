package fr.parcours.iae.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import fr.parcours.iae.controle.regles.FichierModele;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One noun for one thing: the law's, in every name a machine reads. */
final class GlossaryRules {

  private static final Pattern WORD_BORDER =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+");

  /** A constant may quote a list somebody else publishes, word for word. */
  private static final Pattern PUBLISHED_CODE = Pattern.compile("[A-Z0-9_]+");

  private static final Pattern SQL_NOISE =
      Pattern.compile("(?s)--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'");
  private static final Pattern SQL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private GlossaryRules() {}

  /** The last column of the glossary: what this thing is never called. */
  static Set<String> bannedSynonyms(List<List<String>> rows) {
    Set<String> banned = new TreeSet<>();
    for (List<String> row : rows) {
      if (row.size() >= 5) {
        Arrays.stream(row.get(4).replace("`", "").split("[,·;]"))
            .map(String::strip)
            .filter(word -> word.matches("[A-Za-z][A-Za-z ]*"))
            .forEach(banned::add);
      }
    }
    return banned;
  }

  static List<String> violations(String where, Set<String> names, Set<String> banned) {
    List<String> violations = new ArrayList<>();
    for (String name : names) {
      String words = words(name);
      for (String synonym : banned) {
        if (words.contains(words(synonym))) {
          violations.add(where + ": '" + name + "' says '" + synonym + "'");
        }
      }
    }
    return violations;
  }

  static Set<String> javaNames(JavaClasses classes) {
    Set<String> names = new TreeSet<>();
    classes.forEach(
        javaClass -> {
          names.add(javaClass.getSimpleName());
          javaClass.getMembers().stream()
              .map(JavaMember::getName)
              .filter(name -> !name.contains("$") && !name.startsWith("<"))
              .filter(name -> !PUBLISHED_CODE.matcher(name).matches())
              .forEach(names::add);
        });
    names.remove("");
    return names;
  }

  static Set<String> modelNames(FichierModele model) {
    Set<String> names = new TreeSet<>();
    model
        .all()
        .forEach(
            element -> {
              names.add(element.getAttribute("id"));
              if (Set.of("message", "error", "signal").contains(element.getLocalName())) {
                names.add(element.getAttribute("name"));
              }
              names.add(FichierModele.camunda(element, "resultVariable"));
            });
    names.remove("");
    return names;
  }

  static Set<String> sqlNames(String sql) {
    Set<String> names = new TreeSet<>();
    SQL_NAME
        .matcher(SQL_NOISE.matcher(sql).replaceAll(" "))
        .results()
        .map(result -> result.group())
        .filter(name -> !name.toUpperCase(Locale.ROOT).startsWith("ACT_"))
        .forEach(names::add);
    return names;
  }

  /** {@code JobApplicationService} is {@code " job application service "}. */
  private static String words(String name) {
    return " " + String.join(" ", WORD_BORDER.split(name)).strip().toLowerCase(Locale.ROOT) + " ";
  }
}
