package fr.parcours.iae.controle.regles;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Where a shape is drawn. */
record Cadre(double x, double y, double width, double height) {

  /** The place of a shape; none when it is not drawn, or not with numbers. */
  static Optional<Cadre> of(@Nullable Element shape) {
    if (shape == null) {
      return Optional.empty();
    }
    try {
      return FichierModele.within(shape, FichierModele.DC, "Bounds").stream()
          .findFirst()
          .map(
              b ->
                  new Cadre(
                      number(b, "x"), number(b, "y"), number(b, "width"), number(b, "height")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean contains(Cadre inner) {
    return inner.x >= x
        && inner.y >= y
        && inner.x + inner.width <= x + width
        && inner.y + inner.height <= y + height;
  }

  private static double number(Element bounds, String attribute) {
    return Double.parseDouble(bounds.getAttribute(attribute));
  }
}
