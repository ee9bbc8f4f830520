package fr.parcours.iae.regles;

/**
 * Something that happens to a PASS IAE, with numbers that whoever plays it turns into dates.
 *
 * @param attente days since the one before
 * @param recul days before today on which it starts, or after
 * @param duree days it lasts; 0 may stand for "not known"
 * @param motif which reason
 */
public record Geste(Nature nature, int attente, int recul, int duree, int motif) {

  /** What happens. */
  public enum Nature {
    SUSPENDRE,
    MODIFIER,
    REPRENDRE,
    SUPPRIMER,
    PROLONGER,
    EMBAUCHER,
    DEPLACER,
    ANNULER
  }
}
