package fr.parcours.iae.pilotage;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The groups of one question while they are counted, and all of them as one. */
final class Comptes {

  private final Map<List<String>, Compte> groupes = new LinkedHashMap<>();
  private final Compte total = new Compte("", "");

  /** Adds the same to the group and to everything. */
  void add(String cle, String sous, Consumer<Compte> what) {
    what.accept(groupes.computeIfAbsent(List.of(cle, sous), k -> new Compte(cle, sous)));
    what.accept(total);
  }

  Compte of(String cle, String sous) {
    return groupes.computeIfAbsent(List.of(cle, sous), k -> new Compte(cle, sous));
  }

  Compte total() {
    return total;
  }

  Collection<Compte> all() {
    return groupes.values();
  }

  /** Those with most waiting, then with most over. */
  List<Compte> first(int limite) {
    return groupes.values().stream()
        .sorted(
            Comparator.<Compte>comparingLong(c -> -c.attend())
                .thenComparingLong(c -> -c.sorties())
                .thenComparing(Compte::cle)
                .thenComparing(Compte::sous))
        .limit(limite)
        .toList();
  }
}
