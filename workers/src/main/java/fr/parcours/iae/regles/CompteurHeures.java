package fr.parcours.iae.regles;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Hours consumed under a limit.
 *
 * @param debut first day of the window, null before the first hour
 * @param fin last day of the window, null before the first hour
 * @param premiereAlerte percent of the limit at which people are told a first time
 * @param secondeAlerte percent at which they are told again
 */
public record CompteurHeures(
    @Nullable LocalDate debut,
    @Nullable LocalDate fin,
    BigDecimal consommees,
    int plafond,
    int premiereAlerte,
    int secondeAlerte) {

  private static final BigDecimal CENT = BigDecimal.valueOf(100);

  /** How near the limit is. */
  public enum Alerte {
    AUCUNE,
    PREMIERE,
    SECONDE,
    ATTEINTE
  }

  public BigDecimal restantes() {
    return BigDecimal.valueOf(plafond).subtract(consommees).max(BigDecimal.ZERO);
  }

  /** Hours beyond the limit. */
  public BigDecimal depassement() {
    return consommees.subtract(BigDecimal.valueOf(plafond)).max(BigDecimal.ZERO);
  }

  public Alerte alerte() {
    if (isReached(100)) {
      return Alerte.ATTEINTE;
    }
    if (isReached(secondeAlerte)) {
      return Alerte.SECONDE;
    }
    return isReached(premiereAlerte) ? Alerte.PREMIERE : Alerte.AUCUNE;
  }

  CompteurHeures during(LocalDate premier, LocalDate dernier) {
    return new CompteurHeures(premier, dernier, consommees, plafond, premiereAlerte, secondeAlerte);
  }

  CompteurHeures plus(BigDecimal heures) {
    return new CompteurHeures(
        debut, fin, consommees.add(heures), plafond, premiereAlerte, secondeAlerte);
  }

  private boolean isReached(int pourCent) {
    return consommees.multiply(CENT).compareTo(BigDecimal.valueOf((long) plafond * pourCent)) >= 0;
  }
}
