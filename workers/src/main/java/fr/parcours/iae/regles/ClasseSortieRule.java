package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Ranges an exit by the table {@code classe-sortie} in force. */
public final class ClasseSortieRule {

  /** Key of the decision table. */
  public static final String DECISION = "classe-sortie";

  private ClasseSortieRule() {}

  /** A situation, as people read it, and its class. */
  public record Sortie(SituationSortie situation, String libelle, ClasseSortie classe) {}

  /**
   * Asks the table.
   *
   * @param mois whole months of the contract, 0 when there is none or no end
   */
  public static Sortie range(SituationSortie situation, int mois, DecisionTable decisions) {
    Map<String, Object> sortie =
        decisions.evaluate(DECISION, Map.of("situation", situation.name(), "mois", mois));
    return new Sortie(
        situation,
        Decisions.texte(sortie, "libelle"),
        ClasseSortie.valueOf(Decisions.texte(sortie, "classe")));
  }

  /** Whole months of a contract, its first and last day included: 1 January to 30 June is six. */
  public static int mois(LocalDate debut, LocalDate fin) {
    return (int) ChronoUnit.MONTHS.between(debut, fin.plusDays(1));
  }
}
