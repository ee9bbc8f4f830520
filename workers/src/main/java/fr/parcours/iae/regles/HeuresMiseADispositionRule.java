package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hours that the employee of an association intermédiaire may do in enterprises: 480 over 24 months
 * from the first one that counts; the next one after the window opens a new window.
 */
public final class HeuresMiseADispositionRule {

  /** Key of the decision table. */
  public static final String DECISION = "heures-mise-a-disposition";

  private HeuresMiseADispositionRule() {}

  /** Hours done on a day (or recorded for a month under its first day). */
  public record Heures(LocalDate jour, BigDecimal heures, Utilisateur utilisateur) {}

  /** Limit in force: hours, months, and whether this user's hours count. */
  public record Limite(boolean compte, int heuresMax, int fenetreMois, int derogationMois) {

    public static Limite pour(Utilisateur utilisateur, DecisionTable decisions) {
      Map<String, Object> sortie =
          decisions.evaluate(DECISION, Map.of("utilisateur", utilisateur.name()));
      return new Limite(
          Decisions.booleen(sortie, "compte"),
          Decisions.entier(sortie, "heuresMax"),
          Decisions.entier(sortie, "fenetreMois"),
          Decisions.entier(sortie, "derogationMois"));
    }
  }

  /** The counter on a day. */
  public static CompteurHeures compteur(
      Collection<Heures> heures, LocalDate jour, DecisionTable decisions) {
    Limite limite = Limite.pour(Utilisateur.ENTREPRISE, decisions);
    List<Heures> comptees =
        heures.stream()
            .filter(h -> !h.jour().isAfter(jour))
            .filter(h -> Limite.pour(h.utilisateur(), decisions).compte())
            .sorted(Comparator.comparing(Heures::jour))
            .toList();
    LocalDate debut = null;
    BigDecimal consommees = BigDecimal.ZERO;
    for (Heures h : comptees) {
      if (debut == null || isHorsFenetre(h.jour(), debut, limite)) {
        debut = h.jour();
        consommees = BigDecimal.ZERO;
      }
      consommees = consommees.add(h.heures());
    }
    return debut == null || isHorsFenetre(jour, debut, limite)
        ? new CompteurHeures(null, null, BigDecimal.ZERO, limite.heuresMax())
        : new CompteurHeures(debut, finFenetre(debut, limite), consommees, limite.heuresMax());
  }

  /**
   * Whether new hours may be done with this user.
   *
   * @param derogation a decision of the prefect in force lets the limit be passed
   */
  public static Verdict verdict(
      CompteurHeures compteur, Heures nouvelles, boolean derogation, DecisionTable decisions) {
    return derogation
            || !Limite.pour(nouvelles.utilisateur(), decisions).compte()
            || compteur.restantes().compareTo(nouvelles.heures()) >= 0
        ? Verdict.accorde()
        : Verdict.refuse(
            "HEURES_MISE_A_DISPOSITION",
            "Il reste %s h en entreprise sur %d : il faut une dérogation du préfet."
                .formatted(compteur.restantes().toPlainString(), compteur.plafond()),
            BaseLegale.MISE_A_DISPOSITION);
  }

  private static @Nullable LocalDate finFenetre(LocalDate debut, Limite limite) {
    return debut.plusMonths(limite.fenetreMois()).minusDays(1);
  }

  private static boolean isHorsFenetre(LocalDate jour, LocalDate debut, Limite limite) {
    return !jour.isBefore(debut.plusMonths(limite.fenetreMois()));
  }
}
