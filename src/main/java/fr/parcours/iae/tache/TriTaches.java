package fr.parcours.iae.tache;

/** The orders of the work list; each ends with the task's id, so that no two rows are equal. */
public enum TriTaches {
  ECHEANCE("echeance", "t.echeance_tri, t.creee_le, t.id"),
  DEPUIS("depuis", "t.creee_le, t.id"),
  ETAPE("etape", "t.libelle, t.echeance_tri, t.creee_le, t.id");

  private final String cle;
  private final String colonnes;

  TriTaches(String cle, String colonnes) {
    this.cle = cle;
    this.colonnes = colonnes;
  }

  /** As addresses say it. */
  public String cle() {
    return cle;
  }

  String colonnes() {
    return colonnes;
  }

  String ordre(boolean descendant) {
    return descendant ? colonnes.replace(",", " desc,") + " desc" : colonnes;
  }
}
