package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;

/** What to answer when a NIR is entered that an account already holds. */
public final class DetenteurNirRule {

  private DetenteurNirRule() {}

  /** Who holds the number today. */
  public enum Detenteur {
    PERSONNE,
    CANDIDAT,
    PROFESSIONNEL
  }

  /** For a professional who looks a person up: only a candidate's file can be used. */
  public static Verdict pourUnProfessionnel(Detenteur detenteur) {
    return detenteur == Detenteur.PROFESSIONNEL
        ? refuse("COMPTE_NON_CANDIDAT", "Ce numéro est celui d’un compte qui n’est pas candidat.")
        : Verdict.accorde();
  }

  /** For a person who enters their own number: one that is taken cannot be entered again. */
  public static Verdict pourLaPersonne(Detenteur detenteur, String emailMasque) {
    return detenteur == Detenteur.CANDIDAT
        ? refuse(
            "NIR_DEJA_UTILISE",
            "Un compte existe déjà avec ce numéro : connectez-vous avec l’adresse "
                + emailMasque
                + ".")
        : pourUnProfessionnel(detenteur);
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
