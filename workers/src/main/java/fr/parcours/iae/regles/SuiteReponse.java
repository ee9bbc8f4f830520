package fr.parcours.iae.regles;

import java.util.Map;

/**
 * What follows an answer of the ASP about one line: integrated, or who acts, by when, in which
 * words.
 *
 * <p>Règle du service public existant ; spécification d'échange de l'ASP, fichier retour.
 *
 * @param renvoi the line leaves again by itself after {@code jours}
 * @param jours days to wait before it leaves again, or days to act; 0 when nothing is left to do
 * @param explication what the SIAE must understand, in French
 */
public record SuiteReponse(
    boolean integree, boolean renvoi, Charge charge, int jours, String explication) {

  /** Key of the decision table. */
  public static final String DECISION = "retour-asp";

  /** What the line was. */
  public enum Nature {
    CREATION,
    MODIFICATION
  }

  /** Who acts. */
  public enum Charge {
    PERSONNE("personne"),
    SIAE("la structure"),
    SUPPORT("le support"),
    DDETS("la DDETS");

    private final String libelle;

    Charge(String libelle) {
      this.libelle = libelle;
    }

    public String libelle() {
      return libelle;
    }
  }

  private static final String REJETEE = "REJETEE";
  private static final int FAMILLE = 2;

  /**
   * Asks the table.
   *
   * @param code four digits of the ASP
   * @param renvois how many times the line left again by itself already
   */
  public static SuiteReponse pour(
      String code, Nature nature, int renvois, DecisionTable decisions) {
    Map<String, Object> sortie =
        decisions.evaluate(
            DECISION,
            Map.of(
                "code",
                code,
                "famille",
                code.substring(0, Math.min(FAMILLE, code.length())),
                "nature",
                nature.name(),
                "renvois",
                renvois));
    boolean integree = !REJETEE.equals(Decisions.texte(sortie, "etat"));
    boolean renvoi = !integree && Decisions.booleen(sortie, "renvoi");
    Charge charge = Charge.valueOf(Decisions.texte(sortie, "charge"));
    boolean orphelin = !integree && !renvoi && charge == Charge.PERSONNE;
    return new SuiteReponse(
        integree,
        renvoi,
        orphelin ? Charge.SUPPORT : charge,
        Decisions.entier(sortie, "jours"),
        Decisions.texte(sortie, "explication"));
  }

  /** The word the process reads. */
  public String mot() {
    return integree ? "INTEGREE" : renvoi ? "RENVOI" : charge.name();
  }
}
