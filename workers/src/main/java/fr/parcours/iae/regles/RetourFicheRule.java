package fr.parcours.iae.regles;

import java.util.List;

/**
 * What one line of the ASP's feedback makes of the fiche, or of the movement, it answers.
 *
 * <p>Spécification d'échange de l'ASP, fichier retour des fiches salarié.
 */
public final class RetourFicheRule {

  /** Where a movement M stands. */
  public enum EtatMouvement {
    NOUVEAU("À envoyer"),
    ENVOYE("Envoyé"),
    INTEGRE("Intégré"),
    REJETE("Rejeté"),
    REMPLACE("Remplacé par de nouvelles dates");

    private final String libelle;

    EtatMouvement(String libelle) {
      this.libelle = libelle;
    }

    public String libelle() {
      return libelle;
    }
  }

  /**
   * What follows a line about a fiche.
   *
   * @param ignoree the fiche waited for no answer: told twice, or late
   * @param doublon integrated because the ASP held it already
   * @param mouvementADire the ASP's dates may be old: a movement M must follow
   */
  public record Suite(
      EtatFicheSalarie etat, boolean ignoree, boolean doublon, boolean mouvementADire) {}

  private RetourFicheRule() {}

  /** A creation: integrated, integrated as a double, or in error. */
  public static Suite creation(EtatFicheSalarie etat, String code, boolean passModifie) {
    if (etat != EtatFicheSalarie.ENVOYEE) {
      return new Suite(etat, true, false, false);
    }
    boolean doublon = MachineFicheSalarie.CODE_DOUBLON.equals(code);
    return new Suite(MachineFicheSalarie.selon(code), false, doublon, doublon && passModifie);
  }

  /** A movement: integrated, or rejected. */
  public static EtatMouvement mouvement(EtatMouvement etat, String code) {
    if (etat != EtatMouvement.ENVOYE) {
      return etat;
    }
    return MachineFicheSalarie.CODE_INTEGREE.equals(code)
        ? EtatMouvement.INTEGRE
        : EtatMouvement.REJETE;
  }

  /** Whether dates that move need one more movement: one at most waits to be sent. */
  public static boolean isNouveauMouvement(EtatFicheSalarie etat, List<EtatMouvement> existants) {
    return MachineFicheSalarie.isADire(etat) && !existants.contains(EtatMouvement.NOUVEAU);
  }
}
