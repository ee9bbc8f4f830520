package fr.parcours.iae.heures;

import fr.parcours.iae.regles.Utilisateur;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hours declared for one month of a contract.
 *
 * @param ensemble all of them, where nobody else uses the work; none in an association
 *     intermédiaire
 * @param parUtilisateur by kind of user, in an association intermédiaire
 */
public record HeuresDuMois(
    YearMonth mois, @Nullable BigDecimal ensemble, Map<Utilisateur, BigDecimal> parUtilisateur) {

  public HeuresDuMois {
    parUtilisateur = Map.copyOf(parUtilisateur);
  }

  static HeuresDuMois of(YearMonth mois, BigDecimal heures) {
    return new HeuresDuMois(mois, heures, Map.of());
  }

  static HeuresDuMois of(YearMonth mois, Map<Utilisateur, BigDecimal> heures) {
    return new HeuresDuMois(mois, null, heures);
  }

  /** The same with the hours of one user changed. */
  HeuresDuMois with(Utilisateur utilisateur, BigDecimal heures) {
    Map<Utilisateur, BigDecimal> all = new EnumMap<>(Utilisateur.class);
    all.putAll(parUtilisateur);
    all.put(utilisateur, heures);
    return of(mois, all);
  }

  public boolean isDeclared() {
    return ensemble != null || !parUtilisateur.isEmpty();
  }

  public BigDecimal total() {
    return parUtilisateur.values().stream()
        .reduce(ensemble == null ? BigDecimal.ZERO : ensemble, BigDecimal::add);
  }
}
