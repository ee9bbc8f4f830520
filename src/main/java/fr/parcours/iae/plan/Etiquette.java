package fr.parcours.iae.plan;

/**
 * The name of a commune on a plan.
 *
 * @param x where the text is anchored, in units of the drawing
 * @param y its base line
 * @param ancrage {@code start}, {@code middle} or {@code end}, as SVG's {@code text-anchor}
 * @param pointX the commune itself
 * @param pointY the commune itself
 * @param centre whether it is the place searched
 */
public record Etiquette(
    String nom, double x, double y, String ancrage, double pointX, double pointY, boolean centre) {

  /** Height of the letters, in units of the drawing. */
  static final double HAUTEUR = 12;

  private static final double LETTRE = 7.6;
  private static final double LETTRE_GRASSE = 8.6;

  /** The room it takes; letters are counted wide, for no server knows the reader's font. */
  Boite boite() {
    double largeur = nom.length() * (centre ? LETTRE_GRASSE : LETTRE);
    double gauche =
        switch (ancrage) {
          case "start" -> x;
          case "end" -> x - largeur;
          default -> x - largeur / 2;
        };
    return new Boite(gauche, y - HAUTEUR, gauche + largeur, y + 3);
  }
}
