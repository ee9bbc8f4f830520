package fr.parcours.iae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A document that names a file which is gone sends its reader nowhere. */
class DocumentsTests {

  private static final Pattern PATH =
      Pattern.compile("`((?:src|workers|processes|forms)/[\\w./-]+\\.\\w+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

  @Test
  void everyFileADocumentNamesExists() {
    List<Path> documents = new ArrayList<>(Fichiers.endingWith(Path.of("src/docs"), ".md"));
    documents.add(Path.of("README.md"));
    List<String> missing = new ArrayList<>();
    documents.forEach(document -> missing.addAll(missing(document, Fichiers.read(document))));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyModuleIsOnTheMap() {
    String map =
        Fichiers.read(Path.of("README.md")).split("\\| Module \\| Holds \\|", 2)[1];
    Set<String> modules = new TreeSet<>();
    for (Path root : Fichiers.MAIN_ROOTS) {
      SourceRules.packages(root).stream()
          .filter(name -> name.matches("fr\\.parcours\\.iae\\.\\w+"))
          .forEach(name -> modules.add(name.replace("fr.parcours.iae.", "")));
    }
    assertThat(modules).allSatisfy(module -> assertThat(map).contains("`" + module + "`"));
  }

  @Test
  void aFileThatIsGoneIsFound() {
    assertThat(missing(Path.of("README.md"), "see `src/main/Gone.java` and [x](src/docs/gone.md)"))
        .containsExactly("README.md names src/main/Gone.java", "README.md links src/docs/gone.md");
  }

  private static List<String> missing(Path document, String text) {
    List<String> missing = new ArrayList<>();
    PATH.matcher(text)
        .results()
        .map(result -> result.group(1))
        .filter(path -> !Files.exists(Path.of(path)))
        .forEach(path -> missing.add(document + " names " + path));
    LINK.matcher(text)
        .results()
        .map(result -> result.group(1))
        .filter(link -> !Files.exists(Path.of("").toAbsolutePath().resolve(document).resolveSibling(link)))
        .forEach(link -> missing.add(document + " links " + link));
    return missing;
  }
}
