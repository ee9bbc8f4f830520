package fr.parcours.iae.securite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The file that says what each route answers to each kind of person. */
public final class MatriceRoutes {

  private static final String FILE = "routes-matrix.csv";

  private MatriceRoutes() {}

  /**
   * One line of the file.
   *
   * @param reponses column → {@code 200}, or {@code 200/404} for own case / other's or unknown case
   */
  public record Ligne(String methode, String chemin, Map<String, String> reponses) {

    String route() {
      return methode + " " + chemin;
    }
  }

  public static List<Ligne> read() {
    try {
      String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
      List<String> lines =
          text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      String[] columns = lines.get(0).split(",");
      return lines.stream().skip(1).map(line -> row(columns, line.split(","))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Ligne row(String[] columns, String[] cells) {
    if (cells.length != columns.length) {
      throw new IllegalArgumentException("Colonnes manquantes : " + Arrays.toString(cells));
    }
    Map<String, String> reponses = new LinkedHashMap<>();
    for (int i = 2; i < columns.length; i++) {
      reponses.put(columns[i].strip(), cells[i].strip());
    }
    return new Ligne(cells[0].strip(), cells[1].strip(), reponses);
  }
}
