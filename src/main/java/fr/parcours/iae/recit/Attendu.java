package fr.parcours.iae.recit;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that comes next in a case.
 *
 * @param qui who acts
 * @param quand by when, or the day it comes by itself; none when no delay is set
 * @param action whether somebody has to do it; otherwise it comes with the day
 * @param detail what it leads to, in words
 * @param lien address where this viewer does it; none when it is not theirs to do
 */
public record Attendu(
    String quoi,
    String qui,
    @Nullable LocalDate quand,
    boolean action,
    @Nullable String detail,
    @Nullable String lien) {

  /** The soonest first; what has no date after all that has one. */
  public static final Comparator<Attendu> ORDRE =
      Comparator.comparing(Attendu::quand, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Attendu::quoi);

  /** What comes with a day. */
  public static Attendu comes(String quoi, String qui, LocalDate quand, @Nullable String detail) {
    return new Attendu(quoi, qui, quand, false, detail, null);
  }

  /** What somebody has to do. */
  public static Attendu toDo(
      String quoi, String qui, @Nullable LocalDate quand, @Nullable String lien) {
    return new Attendu(quoi, qui, quand, true, null, lien);
  }
}
