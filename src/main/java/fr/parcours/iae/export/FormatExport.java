package fr.parcours.iae.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The files a list may be taken out as. */
public enum FormatExport {
  CSV("text/csv; charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String media;

  FormatExport(String media) {
    this.media = media;
  }

  /** The one an address ends with. */
  static FormatExport of(String chemin) {
    return chemin.endsWith(XLSX.extension()) ? XLSX : CSV;
  }

  String media() {
    return media;
  }

  /** {@code .csv}. */
  String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  EcritureExport open(ListeExport<?> liste, OutputStream sortie) throws IOException {
    return this == CSV ? new EcritureCsv(sortie) : new EcritureXlsx(liste, sortie);
  }
}
