package fr.parcours.iae.pilotage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same steps seen twice: over two periods, or in two versions. */
public record Comparaison(Territoire territoire, Cote a, Cote b, List<Ligne> lignes) {

  /**
   * One of the two.
   *
   * @param version none for every version together
   */
  public record Cote(Periode periode, @Nullable Integer version, Mesure total) {}

  /** A step on both sides. */
  public record Ligne(String nom, String precision, Mesure a, Mesure b) {

    /** Seconds the median grew by from a to b; none when one of them is unknown. */
    public @Nullable Double ecartMediane() {
      Double avant = a.mediane();
      Double apres = b.mediane();
      return avant == null || apres == null ? null : apres - avant;
    }
  }
}
