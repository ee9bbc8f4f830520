package fr.parcours.iae.comparaison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the forms of two versions, field by field. */
final class ComparaisonFormulaires {

  static final String CHOIX = "Choix ";
  static final String ORDRE = "Ordre des choix";

  private ComparaisonFormulaires() {}

  /** By form id; identical forms are left out. */
  static List<DifferenceFormulaire> compare(Map<String, String> avant, Map<String, String> apres) {
    Set<String> ids = new TreeSet<>(avant.keySet());
    ids.addAll(apres.keySet());
    List<DifferenceFormulaire> result = new ArrayList<>();
    for (String id : ids) {
      String before = avant.get(id);
      String after = apres.get(id);
      if (before == null) {
        result.add(new DifferenceFormulaire(id, Etat.AJOUTE, List.of()));
      } else if (after == null) {
        result.add(new DifferenceFormulaire(id, Etat.RETIRE, List.of()));
      } else if (!before.equals(after)) {
        List<Difference> champs = fields(before, after);
        if (!champs.isEmpty()) {
          result.add(new DifferenceFormulaire(id, Etat.CHANGE, champs));
        }
      }
    }
    return result;
  }

  private static List<Difference> fields(String before, String after) {
    Map<String, ElementModele> old = new LinkedHashMap<>(LectureDuFormulaire.read(before));
    Map<String, ElementModele> now = new LinkedHashMap<>(LectureDuFormulaire.read(after));
    ranked(old, now);
    return ElementModele.compare(old, now).stream()
        .map(ComparaisonFormulaires::withoutEmptyOrder)
        .toList();
  }

  /** A field that kept its neighbours' order has not moved, whatever was added around it. */
  private static void ranked(Map<String, ElementModele> old, Map<String, ElementModele> now) {
    Map<String, Integer> ranks = new HashMap<>();
    old.keySet().stream().filter(now::containsKey).forEach(id -> ranks.put(id, ranks.size()));
    List<String> common = now.keySet().stream().filter(ranks::containsKey).toList();
    Set<Integer> moved = Rangs.moved(common.stream().map(ranks::get).toList());
    common.forEach(
        id -> {
          boolean elsewhere = moved.contains(ranks.get(id));
          old.computeIfPresent(id, (k, e) -> e.placed("0"));
          now.computeIfPresent(id, (k, e) -> e.placed(elsewhere ? "1" : "0"));
        });
  }

  /** The order of choices says nothing more when a choice came or went. */
  private static Difference withoutEmptyOrder(Difference d) {
    boolean cameOrWent =
        d.changements().stream()
            .anyMatch(
                c -> c.propriete().startsWith(CHOIX) && (c.avant() == null || c.apres() == null));
    return !cameOrWent
        ? d
        : new Difference(
            d.id(),
            d.type(),
            d.nom(),
            d.etat(),
            d.redessine(),
            d.changements().stream()
                .filter(c -> !ORDRE.equals(c.propriete()))
                .collect(Collectors.toList()));
  }
}
