package fr.parcours.iae.comparaison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one decision, row by row.
 *
 * @param colonnes of both versions, aligned; removed ones after those that stay
 * @param lignes of both versions, in the order of the newer one; removed ones where they were
 */
public record DifferenceDecision(
    String id,
    String nom,
    Etat etat,
    List<Changement> proprietes,
    List<Colonne> colonnes,
    List<Ligne> lignes) {

  /** What a column holds. */
  public enum Genre {
    ENTREE("Si"),
    SORTIE("Alors"),
    BASE_LEGALE("Base légale");

    private final String libelle;

    Genre(String libelle) {
      this.libelle = libelle;
    }

    public String libelle() {
      return libelle;
    }
  }

  public record Colonne(Genre genre, String libelle, Etat etat, List<Changement> changements) {}

  /**
   * @param avant rank in the older version, from 1; null when it is added
   * @param apres rank in the newer version, from 1; null when it is removed
   * @param cellules as many as there are columns
   */
  public record Ligne(
      String id,
      Etat etat,
      @Nullable Integer avant,
      @Nullable Integer apres,
      List<Cellule> cellules) {}

  /** What one cell says in each version; null where the row or the column is absent. */
  public record Cellule(Etat etat, @Nullable String avant, @Nullable String apres) {}

  /** The rows that differ. */
  public List<Ligne> lignesDifferentes() {
    return lignes.stream().filter(l -> l.etat() != Etat.IDENTIQUE).toList();
  }

  public List<Ligne> lignesIdentiques() {
    return lignes.stream().filter(l -> l.etat() == Etat.IDENTIQUE).toList();
  }

  public List<Colonne> colonnesDifferentes() {
    return colonnes.stream().filter(c -> c.etat() != Etat.IDENTIQUE).toList();
  }

  public long nombre(Etat etat) {
    return lignes.stream().filter(l -> l.etat() == etat).count();
  }
}
