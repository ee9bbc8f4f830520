package fr.parcours.iae.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows.
 *
 * @param curseur to give back for those after; in a list that follows what changes, also when there
 *     are none yet; absent at the end of the others
 * @param suite whether more rows are there now
 */
public record PageApi<T>(List<T> elements, @Nullable String curseur, boolean suite) {

  /** Of one row more than asked for, when there are more. */
  static <R, T> PageApi<T> of(
      List<R> rows, int taille, Curseur depart, Function<R, Curseur> cle, Function<R, T> vers) {
    List<R> given = rows.subList(0, Math.min(taille, rows.size()));
    Curseur last = given.isEmpty() ? depart : cle.apply(given.get(given.size() - 1));
    return new PageApi<>(given.stream().map(vers).toList(), last.ecrire(), rows.size() > taille);
  }

  /** A list that ends: its rows are in no order of change. */
  static <R, T> PageApi<T> finite(
      List<R> rows, int taille, Function<R, Curseur> cle, Function<R, T> vers) {
    PageApi<T> page = of(rows, taille, Curseur.DEBUT, cle, vers);
    return page.suite() ? page : new PageApi<>(page.elements(), null, false);
  }
}
