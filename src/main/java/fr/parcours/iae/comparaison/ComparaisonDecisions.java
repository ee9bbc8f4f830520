package fr.parcours.iae.comparaison;

import fr.parcours.iae.comparaison.DifferenceDecision.Cellule;
import fr.parcours.iae.comparaison.DifferenceDecision.Colonne;
import fr.parcours.iae.comparaison.DifferenceDecision.Genre;
import fr.parcours.iae.comparaison.DifferenceDecision.Ligne;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares the decisions of two DMN files: columns, then rows by id, then by what they say. */
final class ComparaisonDecisions {

  private static final DecisionLue ABSENTE =
      new DecisionLue("", "", Map.of(), List.of(), List.of(), List.of());

  private final DecisionLue avant;
  private final DecisionLue apres;
  private final List<Paire> paires = new ArrayList<>();

  /** One column of both versions; -1 where it is absent. */
  private record Paire(Genre genre, int avant, int apres) {}

  private ComparaisonDecisions(DecisionLue avant, DecisionLue apres) {
    this.avant = avant;
    this.apres = apres;
    pair(Genre.ENTREE, avant.entrees(), apres.entrees());
    pair(Genre.SORTIE, avant.sorties(), apres.sorties());
    if (!avant.lignes().isEmpty() || !apres.lignes().isEmpty()) {
      paires.add(new Paire(Genre.BASE_LEGALE, 0, 0));
    }
  }

  /** Each decision of either file, the one asked first. */
  static List<DifferenceDecision> compare(
      String cle, Map<String, DecisionLue> avant, Map<String, DecisionLue> apres) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(cle);
    ids.addAll(apres.keySet());
    ids.addAll(avant.keySet());
    return ids.stream()
        .filter(id -> avant.containsKey(id) || apres.containsKey(id))
        .map(id -> compare(id, avant.get(id), apres.get(id)))
        .toList();
  }

  private static DifferenceDecision compare(
      String id, @Nullable DecisionLue before, @Nullable DecisionLue after) {
    DecisionLue old = Objects.requireNonNullElse(before, ABSENTE);
    DecisionLue now = Objects.requireNonNullElse(after, ABSENTE);
    ComparaisonDecisions comparison = new ComparaisonDecisions(old, now);
    List<Changement> proprietes =
        before == null || after == null
            ? List.of()
            : Changement.between(old.proprietes(), now.proprietes());
    List<Colonne> colonnes = comparison.columns();
    List<Ligne> lignes = comparison.rows();
    boolean differs =
        !proprietes.isEmpty()
            || colonnes.stream().anyMatch(c -> c.etat() != Etat.IDENTIQUE)
            || lignes.stream().anyMatch(l -> l.etat() != Etat.IDENTIQUE);
    Etat etat =
        before == null
            ? Etat.AJOUTE
            : after == null ? Etat.RETIRE : differs ? Etat.CHANGE : Etat.IDENTIQUE;
    String nom = after == null ? old.nom() : now.nom();
    return new DifferenceDecision(id, nom.isBlank() ? id : nom, etat, proprietes, colonnes, lignes);
  }

  private void pair(Genre genre, List<DecisionLue.Colonne> old, List<DecisionLue.Colonne> now) {
    int[] partner =
        partners(
            old,
            now,
            List.of((a, b) -> a.id().equals(b.id()), (a, b) -> a.code().equals(b.code())));
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < now.size(); i++) {
      paires.add(new Paire(genre, partner[i], i));
      taken.add(partner[i]);
    }
    IntStream.range(0, old.size())
        .filter(i -> !taken.contains(i))
        .forEach(i -> paires.add(new Paire(genre, i, -1)));
  }

  /** For each new one, the old one it was: by the first way two of them are alike; -1 when new. */
  private static <T> int[] partners(List<T> old, List<T> now, List<BiPredicate<T, T>> ways) {
    int[] result = new int[now.size()];
    Arrays.fill(result, -1);
    boolean[] taken = new boolean[old.size()];
    for (BiPredicate<T, T> alike : ways) {
      for (int i = 0; i < now.size(); i++) {
        for (int j = 0; j < old.size() && result[i] < 0; j++) {
          if (!taken[j] && alike.test(old.get(j), now.get(i))) {
            result[i] = j;
            taken[j] = true;
          }
        }
      }
    }
    return result;
  }

  private List<Colonne> columns() {
    return paires.stream().map(this::column).toList();
  }

  private Colonne column(Paire p) {
    if (p.genre() == Genre.BASE_LEGALE) {
      return new Colonne(p.genre(), p.genre().libelle(), Etat.IDENTIQUE, List.of());
    }
    List<DecisionLue.Colonne> old = p.genre() == Genre.ENTREE ? avant.entrees() : avant.sorties();
    List<DecisionLue.Colonne> now = p.genre() == Genre.ENTREE ? apres.entrees() : apres.sorties();
    if (p.avant() < 0) {
      return new Colonne(p.genre(), now.get(p.apres()).libelle(), Etat.AJOUTE, List.of());
    }
    if (p.apres() < 0) {
      return new Colonne(p.genre(), old.get(p.avant()).libelle(), Etat.RETIRE, List.of());
    }
    List<Changement> changements =
        Changement.between(old.get(p.avant()).proprietes(), now.get(p.apres()).proprietes());
    return new Colonne(
        p.genre(),
        now.get(p.apres()).libelle(),
        changements.isEmpty() ? Etat.IDENTIQUE : Etat.CHANGE,
        changements);
  }

  private List<Ligne> rows() {
    List<DecisionLue.Ligne> old = avant.lignes();
    List<DecisionLue.Ligne> now = apres.lignes();
    int[] partner =
        partners(
            old,
            now,
            List.of(
                (a, b) -> !a.id().isEmpty() && a.id().equals(b.id()),
                (a, b) -> same(a, b, true),
                (a, b) -> same(a, b, false)));
    Set<Integer> moved =
        Rangs.moved(IntStream.of(partner).filter(rank -> rank >= 0).boxed().toList());
    Map<Integer, Integer> stays = new HashMap<>();
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        stays.put(partner[i], i);
      }
    }
    List<Ligne> result = new ArrayList<>();
    removedUntil(result, 0, stays);
    for (int i = 0; i < now.size(); i++) {
      DecisionLue.Ligne before = partner[i] < 0 ? null : old.get(partner[i]);
      result.add(row(before, now.get(i), moved.contains(partner[i])));
      if (partner[i] >= 0) {
        removedUntil(result, partner[i] + 1, stays);
      }
    }
    return result;
  }

  /** Removed rows stay below the one they followed. */
  private void removedUntil(List<Ligne> result, int from, Map<Integer, Integer> stays) {
    for (int i = from; i < avant.lignes().size() && !stays.containsKey(i); i++) {
      result.add(row(avant.lignes().get(i), null, false));
    }
  }

  private boolean same(DecisionLue.Ligne a, DecisionLue.Ligne b, boolean outputs) {
    return paires.stream()
        .filter(p -> p.genre() == Genre.ENTREE || outputs && p.genre() == Genre.SORTIE)
        .allMatch(
            p -> Objects.equals(cell(a, p.genre(), p.avant()), cell(b, p.genre(), p.apres())));
  }

  private Ligne row(
      DecisionLue.@Nullable Ligne before, DecisionLue.@Nullable Ligne after, boolean moved) {
    List<Cellule> cellules =
        paires.stream()
            .map(p -> cell(cell(before, p.genre(), p.avant()), cell(after, p.genre(), p.apres())))
            .toList();
    boolean same = cellules.stream().allMatch(c -> c.etat() == Etat.IDENTIQUE);
    Etat etat =
        before == null
            ? Etat.AJOUTE
            : after == null
                ? Etat.RETIRE
                : !same ? Etat.CHANGE : moved ? Etat.DEPLACE : Etat.IDENTIQUE;
    DecisionLue.Ligne known = after != null ? after : Objects.requireNonNull(before);
    return new Ligne(
        known.id(),
        etat,
        before == null ? null : before.numero(),
        after == null ? null : after.numero(),
        cellules);
  }

  private static Cellule cell(@Nullable String before, @Nullable String after) {
    Etat etat =
        Objects.equals(before, after)
            ? Etat.IDENTIQUE
            : before == null ? Etat.AJOUTE : after == null ? Etat.RETIRE : Etat.CHANGE;
    return new Cellule(etat, before, after);
  }

  private static @Nullable String cell(DecisionLue.@Nullable Ligne row, Genre genre, int column) {
    if (row == null || column < 0) {
      return null;
    }
    if (genre == Genre.BASE_LEGALE) {
      return row.baseLegale();
    }
    List<String> cells = genre == Genre.ENTREE ? row.entrees() : row.sorties();
    return column < cells.size() ? cells.get(column) : null;
  }
}
