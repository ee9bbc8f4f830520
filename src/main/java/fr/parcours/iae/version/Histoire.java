package fr.parcours.iae.version;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The decisions written of one model at one place, and what they say of a day. */
record Histoire(List<LigneRegistre> lignes) {

  private static final Comparator<LigneRegistre> PLUS_RECENTE_D_ABORD =
      Comparator.comparing(LigneRegistre::enVigueurLe).thenComparing(LigneRegistre::id).reversed();

  Optional<LigneRegistre> on(LocalDate jour) {
    return past(jour).stream().findFirst();
  }

  /** The next change after this day, unless it changes nothing. */
  Optional<LigneRegistre> next(LocalDate jour) {
    return lignes.stream()
        .filter(l -> l.enVigueurLe().isAfter(jour))
        .map(LigneRegistre::enVigueurLe)
        .min(Comparator.naturalOrder())
        .flatMap(this::on)
        .filter(l -> on(jour).filter(now -> isSame(now, l)).isEmpty());
  }

  /** What was in force before what is in force on this day. */
  Optional<LigneRegistre> before(LocalDate jour) {
    List<LigneRegistre> past = past(jour);
    return past.stream().filter(l -> !isSame(past.get(0), l)).findFirst();
  }

  long lastId() {
    return lignes.stream().mapToLong(LigneRegistre::id).max().orElse(0);
  }

  static boolean isSame(LigneRegistre one, LigneRegistre other) {
    return Objects.equals(one.definitionId(), other.definitionId());
  }

  private List<LigneRegistre> past(LocalDate jour) {
    return lignes.stream()
        .filter(l -> !l.enVigueurLe().isAfter(jour))
        .sorted(PLUS_RECENTE_D_ABORD)
        .toList();
  }
}
