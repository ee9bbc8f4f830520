package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import java.util.Map;

/**
 * What an employer's diagnosis must hold at least: so many level-1 criteria, or so many of level 2.
 */
public record CriteresMinimum(int niveau1, int niveau2) {

  /** Key of the decision table. */
  public static final String DECISION = "criteres-minimum";

  /** Reads the table in force for this kind of SIAE. */
  public static CriteresMinimum pour(KindSiae kind, DecisionTable decisions) {
    Map<String, Object> sortie = decisions.evaluate(DECISION, Map.of("kind", kind.name()));
    return new CriteresMinimum(
        Decisions.entier(sortie, "niveau1Min"), Decisions.entier(sortie, "niveau2Min"));
  }

  public boolean isAtteint(long nombreNiveau1, long nombreNiveau2) {
    return nombreNiveau1 >= niveau1 || nombreNiveau2 >= niveau2;
  }
}
