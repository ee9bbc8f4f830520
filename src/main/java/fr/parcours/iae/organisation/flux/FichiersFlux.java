package fr.parcours.iae.organisation.flux;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files and folders given by a person, in the order to import them: oldest week, structures first.
 */
public final class FichiersFlux {

  private static final String PREFIX = "fluxIAE_";

  private FichiersFlux() {}

  private record Candidat(Path path, LocalDate date, int rank) {}

  /** Every file of the folders whose name is one of the flow, and the files named as such. */
  public static List<Path> sorted(List<Path> chemins) throws IOException {
    List<Candidat> files = new ArrayList<>();
    for (Path chemin : chemins) {
      for (Path file : expand(chemin)) {
        files.add(peek(file));
      }
    }
    return files.stream()
        .sorted(
            Comparator.comparing(Candidat::date)
                .thenComparing(Candidat::rank)
                .thenComparing(Candidat::path))
        .map(Candidat::path)
        .toList();
  }

  private static List<Path> expand(Path chemin) throws IOException {
    if (!Files.isDirectory(chemin)) {
      return List.of(chemin);
    }
    try (Stream<Path> entries = Files.list(chemin)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(f -> String.valueOf(f.getFileName()).startsWith(PREFIX))
          .toList();
    }
  }

  /** A file that cannot be read comes last: the import itself says why. */
  private static Candidat peek(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      LecteurFlux lecteur = new LecteurFlux(in);
      return new Candidat(file, lecteur.date(), lecteur.type().ordinal());
    } catch (FluxRefuseException e) {
      return new Candidat(file, LocalDate.MAX, Integer.MAX_VALUE);
    }
  }
}
