package fr.parcours.iae.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file being written, one row after the other; what was written leaves, nothing is kept. */
interface EcritureExport {

  /** The first row: the names of the columns. */
  void header(List<? extends ColonneExport<?>> colonnes) throws IOException;

  /** A row: a {@code String}, a {@code LocalDate}, a {@code BigDecimal} or nothing for each. */
  void row(List<@Nullable Object> valeurs) throws IOException;

  /** Ends the file; one that was not is broken, so that no part of a list passes for the whole. */
  void finish() throws IOException;
}
