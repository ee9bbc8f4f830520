package fr.parcours.iae.publication;

/**
 * One file of a proposed version beside that of its departure.
 *
 * @param taille in bytes; of the departure's for a file left behind
 */
public record FichierPropose(String nom, Sort sort, long taille) {

  /** What became of it. */
  public enum Sort {
    REMPLACE("Remplacé", "bientot"),
    AJOUTE("Ajouté", "fini"),
    INCHANGE("Inchangé", "neutre"),
    RETIRE("Retiré, le processus ne le demande plus", "retard");

    private final String libelle;
    private final String ton;

    Sort(String libelle, String ton) {
      this.libelle = libelle;
      this.ton = ton;
    }

    public String libelle() {
      return libelle;
    }

    public String ton() {
      return ton;
    }
  }

  public boolean isPropose() {
    return sort != Sort.RETIRE;
  }
}
