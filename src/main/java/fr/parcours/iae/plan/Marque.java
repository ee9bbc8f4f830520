package fr.parcours.iae.plan;

/**
 * A mark on a plan: one place, or several that would hide one another.
 *
 * @param x from the left, in units of the drawing
 * @param y from the top
 * @param rayon of its disc
 * @param nombre how many places it stands for
 * @param texte what is written in it: the number in the list, or how many
 * @param titre the same in words, with the names
 * @param lien where a click leads: the first of its places
 */
public record Marque(
    double x, double y, double rayon, int nombre, String texte, String titre, String lien) {

  /** What its line and a little air take around the disc. */
  private static final double CONTOUR = 3;

  public boolean isGroupe() {
    return nombre > 1;
  }

  Boite boite() {
    double prise = rayon + CONTOUR;
    return new Boite(x - prise, y - prise, x + prise, y + prise);
  }
}
