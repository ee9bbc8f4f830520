package fr.parcours.iae.referentiel.chargement;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one file of the jar becomes rows.
 *
 * @param nom its path under {@code referentiel/}
 * @param tampon columns of the temporary table it is copied into
 * @param ligne what a record gives to the temporary table
 * @param fusion statements that bring the temporary table {@code tampon} into the real ones
 */
record FichierReferentiel(
    String nom, char separateur, String tampon, Ligne ligne, List<String> fusion) {

  /** Turns a record (number, fields) into the values of the temporary table. */
  @FunctionalInterface
  interface Ligne {
    @Nullable Object[] of(int rang, List<String> champs);
  }

  /** Changes whenever the mapping does, so that a new release reloads an unchanged file. */
  String signature() {
    return separateur + tampon + fusion;
  }

  /** A file whose rows are replaced or added by key, and marked inactive when they disappear. */
  static List<String> upsert(String table, String key, String... columns) {
    String list = String.join(", ", columns);
    List<String> others = Arrays.stream(columns).filter(c -> !c.equals(key)).toList();
    String set = String.join(", ", others.stream().map(c -> c + " = excluded." + c).toList());
    return List.of(
        "insert into %s (%s) select %s from tampon on conflict (%s) do update set %s, actif = true"
            .formatted(table, list, list, key, set),
        "update %1$s set actif = false where actif and not exists (select 1 from tampon t where t.%2$s = %1$s.%2$s)"
            .formatted(table, key));
  }
}
