package fr.parcours.iae.referentiel;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one record per line, with the quoting of RFC 4180 inside a line. */
public final class LecteurCsv {

  private final BufferedReader reader;
  private final char separator;

  public LecteurCsv(BufferedReader reader, char separator) throws IOException {
    this.reader = reader;
    this.separator = separator;
    next();
  }

  /** The next record after the header, or null at the end; blank lines are skipped. */
  public @Nullable List<String> next() throws IOException {
    String line = reader.readLine();
    while (line != null && line.isBlank()) {
      line = reader.readLine();
    }
    return line == null ? null : fields(line, separator);
  }

  /** The cells of one line. */
  public static List<String> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
