package fr.parcours.iae.comparaison;

import java.util.Locale;

/** What became of an element from one version to the other. */
public enum Etat {
  AJOUTE("Ajouté"),
  RETIRE("Retiré"),
  CHANGE("Changé"),
  /** Only its place changed: where it is drawn, or its rank. */
  DEPLACE("Déplacé"),
  IDENTIQUE("Inchangé");

  private final String libelle;

  Etat(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }

  /** As style sheets name it. */
  public String classe() {
    return "diff-" + name().toLowerCase(Locale.ROOT);
  }
}
