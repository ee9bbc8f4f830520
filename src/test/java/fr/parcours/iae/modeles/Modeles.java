package fr.parcours.iae.modeles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The models of the repository, as files. */
final class Modeles {

  private static final Path PROCESSES = Path.of("processes");

  private Modeles() {}

  static List<Path> withExtension(String extension) {
    try (var files = Files.walk(PROCESSES)) {
      return files.filter(f -> f.toString().endsWith(extension)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
