package fr.parcours.iae.comparaison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one element, found in both versions by its id.
 *
 * @param type what it is, in French
 * @param nom its name in the newer version that has it
 * @param redessine it is drawn elsewhere, whatever else changed
 */
public record Difference(
    String id,
    String type,
    @Nullable String nom,
    Etat etat,
    boolean redessine,
    List<Changement> changements) {

  /** As people name it: its type, its name in quotes, or its id when it has none. */
  public String designation() {
    return nom == null || nom.isBlank() ? type + " " + id : type + " « " + nom + " »";
  }
}
