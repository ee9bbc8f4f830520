package fr.parcours.iae.organisation.flux;

import org.jspecify.annotations.Nullable;

/** What a line turned out to be: the values it brings, or the reason it brings none. */
sealed interface LigneValidee {

  /** Values in the order of the temporary table's columns. */
  record Bonne(@Nullable Object[] valeurs) implements LigneValidee {}

  /** Not to be imported. */
  record Rejetee(CauseRefus cause) implements LigneValidee {}

  static LigneValidee rejetee(CauseRefus cause) {
    return new Rejetee(cause);
  }

  static LigneValidee bonne(@Nullable Object... valeurs) {
    return new Bonne(valeurs);
  }
}
