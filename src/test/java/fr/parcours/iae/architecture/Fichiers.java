package fr.parcours.iae.architecture;

import fr.parcours.iae.controle.regles.FichierModele;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, read where the build runs. */
final class Fichiers {

  static final Path SRC = Path.of("src/main/java");
  static final Path WORKERS = Path.of("workers/src/main/java");
  static final List<Path> MAIN_ROOTS = List.of(SRC, WORKERS);
  static final List<Path> TEST_ROOTS =
      List.of(Path.of("src/test/java"), Path.of("workers/src/test/java"));

  private Fichiers() {}

  static List<Path> endingWith(Path root, String suffix) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FichierModele model(Path file) {
    return model(file.getFileName().toString(), read(file));
  }

  static FichierModele model(String name, String xml) {
    return FichierModele.parse(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  static String nameWithoutExtension(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
  }
}
