package fr.parcours.iae.api;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows.
 *
 * @param curseur to give back for those after; also when there are none yet, to follow what changes
 * @param suite whether more rows are there now
 */
public record PageApi<T>(List<T> elements, String curseur, boolean suite) {

  /** Of one row more than asked for, when there are more. */
  static <R, T> PageApi<T> of(
      List<R> rows, int taille, Curseur depart, Function<R, Curseur> cle, Function<R, T> vers) {
    List<R> given = rows.subList(0, Math.min(taille, rows.size()));
    Curseur last = given.isEmpty() ? depart : cle.apply(given.get(given.size() - 1));
    return new PageApi<>(given.stream().map(vers).toList(), last.ecrire(), rows.size() > taille);
  }
}
