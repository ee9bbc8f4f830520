package fr.parcours.iae.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** French text is written with the curved apostrophe wherever somebody may read it. */
final class TypographieRules {

  /** An elision, and not a quote of code nor an English genitive. */
  private static final Pattern DROITE =
      Pattern.compile(
          "(?<!\\p{L})(?:[cdjlmnst]|(?:|jus|lors|puis|quoi|quel)qu|aujourd|presqu|entr)'\\p{L}[^\\s\"<]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern JAVA =
      Pattern.compile(
          "(\"\"\"(?:[^\\\\]|\\\\.)*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\")"
              + "|//[^\\n]*+|/\\*(?s:.*?)\\*/|'(?:\\\\.|[^\\\\'])'");

  private TypographieRules() {}

  /** Of a model, a form, a template or a file of messages. */
  static List<String> apostrophesAreCurved(String name, String text) {
    return DROITE
        .matcher(text)
        .results()
        .map(found -> name + " writes " + found.group() + " with a straight apostrophe")
        .toList();
  }

  /** Of the strings of a Java source. */
  static List<String> apostrophesOfStringsAreCurved(String name, String source) {
    return JAVA.matcher(source)
        .results()
        .filter(found -> found.group(1) != null)
        .flatMap(found -> apostrophesAreCurved(name, found.group(1)).stream())
        .toList();
  }

  /** Everything that is not Java and that people read. */
  static List<Path> texts() {
    Path resources = Path.of("src/main/resources");
    List<Path> texts = new ArrayList<>();
    for (String suffix : List.of(".html", ".txt")) {
      texts.addAll(Fichiers.endingWith(resources.resolve("templates"), suffix));
    }
    for (String suffix : List.of(".bpmn", ".dmn")) {
      texts.addAll(Fichiers.endingWith(Path.of("processes"), suffix));
    }
    Stream.of(
            Fichiers.endingWith(Path.of("forms"), ".form"),
            Fichiers.endingWith(resources.resolve("courriels"), ".yaml"),
            Fichiers.endingWith(resources.resolve("static/js"), ".js"),
            Fichiers.endingWith(resources, "_fr.properties"))
        .forEach(texts::addAll);
    return texts;
  }
}
