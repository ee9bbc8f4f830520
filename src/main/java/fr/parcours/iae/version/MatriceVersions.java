package fr.parcours.iae.version;

import fr.parcours.iae.referentiel.Departement;
import java.util.List;

/** Models in rows, the national version then the départements in columns. */
public record MatriceVersions(List<Departement> departements, List<Ligne> lignes) {

  /** The same, of processes or of decisions alone. */
  public MatriceVersions only(Nature nature) {
    return new MatriceVersions(
        departements, lignes.stream().filter(ligne -> ligne.nature() == nature).toList());
  }

  /** One model: the national cell, then one for each département. */
  public record Ligne(
      Nature nature, String cle, String nom, CelluleVersion nationale, List<CelluleVersion> ici) {}
}
