package fr.parcours.iae.comparaison;

import fr.parcours.iae.engine.VersionDeployee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version would have decided in place of what was decided.
 *
 * @param total real decisions of the period, all of them
 * @param nonRejouables of these, those whose kept facts this version cannot answer from
 * @param changees of these, those it would have decided otherwise
 * @param bascules every outcome → outcome met, most frequent change first, unchanged ones last
 * @param cas one page of the decisions that change, newest first
 * @param manquantes facts this version reads that some decisions did not keep
 */
public record Rejeu(
    VersionDeployee version,
    Periode periode,
    long total,
    long nonRejouables,
    long changees,
    List<Bascule> bascules,
    List<Cas> cas,
    int page,
    boolean suite,
    List<String> manquantes) {

  /** How many decisions go from one outcome to another, or stay. */
  public record Bascule(String avant, String apres, boolean change, long nombre, BigDecimal part) {}

  /**
   * One decision that would change; no personal data, the case's id only.
   *
   * @param version that decided then
   */
  public record Cas(
      @Nullable UUID dossierId, LocalDate dateLegale, int version, String avant, String apres) {}

  public long rejouees() {
    return total - nonRejouables;
  }

  /** Share of the replayed decisions that change, in percent with one decimal. */
  public BigDecimal partChangees() {
    return part(changees, rejouees());
  }

  static BigDecimal part(long some, long all) {
    return all == 0
        ? BigDecimal.ZERO.setScale(1)
        : BigDecimal.valueOf(some)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
  }
}
