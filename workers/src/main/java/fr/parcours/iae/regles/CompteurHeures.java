package fr.parcours.iae.regles;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Hours consumed under a limit.
 *
 * @param debut first day of the window, null before the first hour
 * @param fin last day of the window, null before the first hour
 */
public record CompteurHeures(
    @Nullable LocalDate debut, @Nullable LocalDate fin, BigDecimal consommees, int plafond) {

  private static final BigDecimal CENT = BigDecimal.valueOf(100);

  /** When people are told. */
  public enum Alerte {
    AUCUNE(0),
    SEUIL_80(80),
    SEUIL_90(90),
    ATTEINT(100);

    private final int pourCent;

    Alerte(int pourCent) {
      this.pourCent = pourCent;
    }

    public int pourCent() {
      return pourCent;
    }
  }

  public BigDecimal restantes() {
    return BigDecimal.valueOf(plafond).subtract(consommees).max(BigDecimal.ZERO);
  }

  public Alerte alerte() {
    Alerte atteinte = Alerte.AUCUNE;
    for (Alerte alerte : Alerte.values()) {
      BigDecimal seuil = BigDecimal.valueOf((long) plafond * alerte.pourCent());
      if (consommees.multiply(CENT).compareTo(seuil) >= 0) {
        atteinte = alerte;
      }
    }
    return atteinte;
  }
}
