package fr.parcours.iae.comparaison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of one version, as it is compared.
 *
 * @param proprietes what it does, by French name
 * @param place where it is drawn or ranked; never changes what it does
 */
record ElementModele(
    String id,
    String type,
    @Nullable String nom,
    Map<String, String> proprietes,
    @Nullable String place) {

  /** Property that holds the id of what it is inside of. */
  static final String DANS = "Dans";

  @Nullable String dans() {
    return proprietes.get(DANS);
  }

  /** Differences by id: those of the newer version in its order, then what it no longer has. */
  static List<Difference> compare(
      Map<String, ElementModele> avant, Map<String, ElementModele> apres) {
    List<Difference> result = new ArrayList<>();
    apres.forEach(
        (id, after) -> {
          ElementModele before = avant.get(id);
          Difference difference = before == null ? after.alone(Etat.AJOUTE) : before.to(after);
          if (difference.etat() != Etat.IDENTIQUE) {
            result.add(difference);
          }
        });
    avant.forEach(
        (id, before) -> {
          if (!apres.containsKey(id)) {
            result.add(before.alone(Etat.RETIRE));
          }
        });
    return result;
  }

  ElementModele placed(String elsewhere) {
    return new ElementModele(id, type, nom, proprietes, elsewhere);
  }

  private Difference alone(Etat etat) {
    return new Difference(id, type, nom, etat, false, List.of());
  }

  private Difference to(ElementModele after) {
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> now = new LinkedHashMap<>();
    before.put("Nature", type);
    now.put("Nature", after.type);
    before.putAll(proprietes);
    now.putAll(after.proprietes);
    List<Changement> changements = Changement.between(before, now);
    boolean moved = place != null && after.place != null && !place.equals(after.place);
    Etat etat = !changements.isEmpty() ? Etat.CHANGE : moved ? Etat.DEPLACE : Etat.IDENTIQUE;
    return new Difference(id, after.type, after.nom, etat, moved, changements);
  }
}
