package fr.parcours.iae.publication;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a DMN file, as it is shown and edited.
 *
 * @param expression what it computes; none for a table
 */
public record TableLue(
    String id,
    String nom,
    @Nullable String expression,
    List<Colonne> colonnes,
    List<Ligne> lignes) {

  /**
   * One column.
   *
   * @param sortie whether it holds answers
   * @param code what an input reads, or the name of an output
   * @param valeurs those allowed, as written; empty when any is
   */
  public record Colonne(
      String id, boolean sortie, String libelle, String code, String type, String valeurs) {

    /** What a cell of it holds, in words; as written for a type people do not use. */
    public String typeDit() {
      return switch (type) {
        case "string" -> "texte";
        case "integer", "long" -> "nombre entier";
        case "number", "double" -> "nombre";
        case "boolean" -> "vrai ou faux";
        default -> type;
      };
    }
  }

  /**
   * One row.
   *
   * @param cellules as many as there are columns
   * @param annotation its legal basis
   */
  public record Ligne(String id, List<Cellule> cellules, String annotation) {}

  /** One cell, with the id a fault names it by. */
  public record Cellule(String id, String texte) {}

  public boolean isTable() {
    return expression == null;
  }

  public TableLue withExpression(String texte) {
    return new TableLue(id, nom, texte, colonnes, lignes);
  }

  public TableLue withLignes(List<Ligne> autres) {
    return new TableLue(id, nom, expression, colonnes, List.copyOf(autres));
  }

  /** An empty row at the end. */
  public TableLue added(String ligneId) {
    List<Ligne> all = new ArrayList<>(lignes);
    all.add(copy(ligneId, null));
    return withLignes(all);
  }

  /** The same row again, below itself. */
  public TableLue duplicated(int rang, String ligneId) {
    List<Ligne> all = new ArrayList<>(lignes);
    all.add(rang + 1, copy(ligneId, lignes.get(rang)));
    return withLignes(all);
  }

  public TableLue removed(int rang) {
    List<Ligne> all = new ArrayList<>(lignes);
    all.remove(rang);
    return withLignes(all);
  }

  /** A row in the place of another; those between make room. */
  public TableLue moved(int rang, int vers) {
    if (vers < 0 || vers >= lignes.size()) {
      return this;
    }
    List<Ligne> all = new ArrayList<>(lignes);
    all.add(vers, all.remove(rang));
    return withLignes(all);
  }

  private Ligne copy(String ligneId, @Nullable Ligne of) {
    List<Cellule> cellules = new ArrayList<>();
    for (int i = 0; i < colonnes.size(); i++) {
      cellules.add(
          new Cellule(cellule(ligneId, i), of == null ? "" : of.cellules().get(i).texte()));
    }
    return new Ligne(ligneId, cellules, of == null ? "" : of.annotation());
  }

  /** The id of a cell of a row that the file does not have yet. */
  public static String cellule(String ligneId, int colonne) {
    return ligneId + "_" + (colonne + 1);
  }
}
