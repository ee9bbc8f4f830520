package fr.parcours.iae.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What only the sources tell: packages of two roots, length, nullness, mocks. */
final class SourceRules {

  static final int DELEGATE_LINES = 25;
  private static final Pattern DELEGATE =
      Pattern.compile("implements [^{]*\\b(JavaDelegate|ExecutionListener|TaskListener)\\b");
  private static final Pattern MOCK =
      Pattern.compile(
          "\\bmock\\(\\s*([A-Z]\\w*)\\.class|@(?:Mock|MockitoBean|Spy)\\s+(?:private )?([A-Z]\\w*)");

  private static final Pattern OPEN_STREAM =
      Pattern.compile("\\.query\\((?:[^()]|\\([^()]*\\))*\\)\\s*\\.stream\\(\\)");

  private SourceRules() {}

  static Set<String> packages(Path root) {
    return Fichiers.endingWith(root, ".java").stream()
        .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<String> noSplitPackage(Collection<String> left, Collection<String> right) {
    Set<String> both = new TreeSet<>(left);
    both.retainAll(right);
    return both.stream().map(name -> name + " lives in two source roots").toList();
  }

  static List<String> delegatesAreShort(String name, String source) {
    if (!DELEGATE.matcher(source).find()) {
      return List.of();
    }
    long lines =
        source
            .substring(DELEGATE.matcher(source).results().findFirst().orElseThrow().start())
            .lines()
            .filter(line -> !line.isBlank())
            .count();
    return lines <= DELEGATE_LINES
        ? List.of()
        : List.of(name + " is a delegate of " + lines + " lines");
  }

  static List<String> packageIsDocumented(String name, String packageInfo) {
    List<String> violations = new ArrayList<>();
    if (!packageInfo.strip().startsWith("/**")) {
      violations.add(name + " has no sentence");
    }
    if (!packageInfo.contains("@NullMarked")) {
      violations.add(name + " is not @NullMarked");
    }
    if (name.matches("fr\\.parcours\\.iae\\.\\w+")
        && !packageInfo.matches("(?s).*@ApplicationModule\\(.*allowedDependencies\\s*=.*")) {
      violations.add(name + " does not say what it depends on");
    }
    return violations;
  }

  static List<String> packagesAreDocumented(Path root) {
    List<String> violations = new ArrayList<>();
    for (String name : packages(root)) {
      Path file = root.resolve(name.replace('.', '/')).resolve("package-info.java");
      violations.addAll(
          Files.exists(file)
              ? packageIsDocumented(name, Fichiers.read(file))
              : List.of(name + " has no package-info.java"));
    }
    return violations;
  }

  static List<String> noMockOfTheEngine(String name, String source) {
    return MOCK.matcher(source)
        .results()
        .map(result -> result.group(1) == null ? result.group(2) : result.group(1))
        .filter(type -> source.matches("(?s).*import org\\.camunda\\.[\\w.]*\\b" + type + ";.*"))
        .map(type -> name + " mocks the engine's " + type)
        .toList();
  }

  /** A stream of rows nobody closes keeps its connection; a list gives it back. */
  static List<String> noStreamOfRowsLeftOpen(String name, String source) {
    return OPEN_STREAM
        .matcher(source)
        .results()
        .map(result -> name + " leaves a stream of rows open")
        .toList();
  }
}
