package fr.parcours.iae.regles;

import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the table {@code decisions-prefet} in force says of a decision for a kind of SIAE.
 *
 * @param moisMax longest decision, null when the measure's own table says it
 */
public record RegleDecisionPrefet(
    TypeDecisionPrefet type,
    Autorite autorite,
    Portee portee,
    @Nullable Integer moisMax,
    AvisInstance avis) {

  /** Key of the decision table. */
  public static final String DECISION = "decisions-prefet";

  /** Who decides: the prefect, the contract itself, or nobody. */
  public enum Autorite {
    PREFET,
    CONTRAT,
    AUCUNE
  }

  /** Whom a decision is about. */
  public enum Portee {
    STRUCTURE,
    PERSONNE,
    LES_DEUX
  }

  /** Whether a body of the département gives its opinion. */
  public enum AvisInstance {
    REQUIS,
    POSSIBLE,
    SANS
  }

  public static RegleDecisionPrefet pour(
      TypeDecisionPrefet type, KindSiae kind, DecisionTable decisions) {
    Map<String, Object> sortie =
        decisions.evaluate(DECISION, Map.of("type", type.name(), "kind", kind.name()));
    return new RegleDecisionPrefet(
        type,
        Autorite.valueOf(Decisions.texte(sortie, "autorite")),
        Portee.valueOf(Decisions.texte(sortie, "portee")),
        Decisions.entierOuVide(sortie, "moisMax"),
        AvisInstance.valueOf(Decisions.texte(sortie, "avis")));
  }

  public boolean isDuPrefet() {
    return autorite == Autorite.PREFET;
  }

  /** Whether this SIAE may ask for it, for this person or for all. */
  public Verdict demande(boolean pourUnePersonne) {
    if (autorite == Autorite.CONTRAT) {
      return refuse(
          "DECISION_INUTILE",
          "Votre structure n’a pas besoin du préfet : le contrat lui-même peut prévoir moins"
              + " d’heures pour des difficultés particulièrement importantes.");
    }
    if (autorite == Autorite.AUCUNE) {
      return refuse("DECISION_NON_PREVUE", "Cette demande n’est pas prévue pour votre structure.");
    }
    if (pourUnePersonne && portee == Portee.STRUCTURE) {
      return refuse("DECISION_POUR_LA_STRUCTURE", "Cette décision vaut pour toute la structure.");
    }
    return !pourUnePersonne && portee == Portee.PERSONNE
        ? Verdict.refuse(Refus.saisie("PERSONNE_A_CHOISIR", "Choisissez la personne concernée."))
        : Verdict.accorde();
  }

  /**
   * Whether a decision may cover these days.
   *
   * @param moisDeLaMesure longest period of the measure, when it has one
   */
  public Verdict duree(Periode periode, @Nullable Integer moisDeLaMesure) {
    Integer mois = moisMax == null ? moisDeLaMesure : moisMax;
    return mois != null && periode.fin().isAfter(periode.debut().plusMonths(mois).minusDays(1))
        ? refuse("DECISION_TROP_LONGUE", "Cette décision dure %d mois au plus.".formatted(mois))
        : Verdict.accorde();
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.DECISIONS_PREFET);
  }
}
