package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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

  /**
   * Limit in force: hours, months, and whether this user's hours count.
   *
   * @param premiereAlerte percent of the hours at which people are told a first time
   * @param secondeAlerte percent at which they are told again
   */
  public record Limite(
      boolean compte,
      int heuresMax,
      int fenetreMois,
      int derogationMois,
      int premiereAlerte,
      int secondeAlerte) {

    public static Limite pour(Utilisateur utilisateur, DecisionTable decisions) {
      Map<String, Object> sortie =
          decisions.evaluate(DECISION, Map.of("utilisateur", utilisateur.name()));
      return new Limite(
          Decisions.booleen(sortie, "compte"),
          Decisions.entier(sortie, "heuresMax"),
          Decisions.entier(sortie, "fenetreMois"),
          Decisions.entier(sortie, "derogationMois"),
          Decisions.entier(sortie, "premiereAlerte"),
          Decisions.entier(sortie, "secondeAlerte"));
    }
  }

  /** The counter on a day. */
  public static CompteurHeures compteur(
      Collection<Heures> heures, LocalDate jour, DecisionTable decisions) {
    List<CompteurHeures> fenetres =
        fenetres(heures.stream().filter(h -> !h.jour().isAfter(jour)).toList(), decisions);
    return fenetres.stream()
        .reduce((premiere, derniere) -> derniere)
        .filter(fenetre -> fenetre.fin() != null && !jour.isAfter(fenetre.fin()))
        .orElseGet(() -> vide(Limite.pour(Utilisateur.ENTREPRISE, decisions)));
  }

  /** Every window, the oldest first. */
  public static List<CompteurHeures> fenetres(Collection<Heures> heures, DecisionTable decisions) {
    Limite limite = Limite.pour(Utilisateur.ENTREPRISE, decisions);
    List<CompteurHeures> fenetres = new ArrayList<>();
    heures.stream()
        .filter(h -> h.heures().signum() > 0)
        .filter(h -> Limite.pour(h.utilisateur(), decisions).compte())
        .sorted(Comparator.comparing(Heures::jour))
        .forEach(h -> add(fenetres, h, limite));
    return fenetres;
  }

  /**
   * Whether the hours done by one person may become these: nothing beyond the limit is added
   * without a decision of the prefect; a correction downwards always may.
   *
   * @param derogation a decision of the prefect in force lets the limit be passed
   */
  public static Verdict verdict(
      Collection<Heures> avant,
      Collection<Heures> apres,
      boolean derogation,
      DecisionTable decisions) {
    if (derogation || depassement(apres, decisions).compareTo(depassement(avant, decisions)) <= 0) {
      return Verdict.accorde();
    }
    int plafond = Limite.pour(Utilisateur.ENTREPRISE, decisions).heuresMax();
    return Verdict.refuse(
        "HEURES_MISE_A_DISPOSITION",
        ("Ces heures en entreprise dépassent de %s h la limite de %d h : il faut une dérogation du"
                + " préfet.")
            .formatted(
                depassement(apres, decisions)
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', ','),
                plafond),
        BaseLegale.MISE_A_DISPOSITION);
  }

  private static BigDecimal depassement(Collection<Heures> heures, DecisionTable decisions) {
    return fenetres(heures, decisions).stream()
        .map(CompteurHeures::depassement)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void add(List<CompteurHeures> fenetres, Heures h, Limite limite) {
    CompteurHeures derniere = fenetres.isEmpty() ? null : fenetres.get(fenetres.size() - 1);
    if (derniere == null || derniere.fin() == null || h.jour().isAfter(derniere.fin())) {
      LocalDate fin = h.jour().plusMonths(limite.fenetreMois()).minusDays(1);
      fenetres.add(vide(limite).during(h.jour(), fin).plus(h.heures()));
    } else {
      fenetres.set(fenetres.size() - 1, derniere.plus(h.heures()));
    }
  }

  private static CompteurHeures vide(Limite limite) {
    return new CompteurHeures(
        null,
        null,
        BigDecimal.ZERO,
        limite.heuresMax(),
        limite.premiereAlerte(),
        limite.secondeAlerte());
  }
}
