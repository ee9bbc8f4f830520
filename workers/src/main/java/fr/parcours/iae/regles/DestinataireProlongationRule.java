package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;

/** Who declares a prolongation and which organisation is asked to decide. */
public final class DestinataireProlongationRule {

  private DestinataireProlongationRule() {}

  /** The one who declares works for the SIAE that asks. */
  public static Verdict declarant(boolean membreDeLaSiae) {
    return membreDeLaSiae
        ? Verdict.accorde()
        : saisie("DECLARANT_HORS_SIAE", "Vous n’êtes pas membre de la structure qui demande.");
  }

  /** The prescriber belongs to an habilitated organisation; with several, one is named. */
  public static Verdict prescripteur(int organisationsHabilitees, boolean organisationChoisie) {
    if (organisationsHabilitees == 0) {
      return Verdict.refuse(
          "PRESCRIPTEUR_NON_HABILITE",
          "Cette personne n’appartient à aucun prescripteur habilité.",
          BaseLegale.PROLONGATION);
    }
    return organisationsHabilitees > 1 && !organisationChoisie
        ? saisie(
            "ORGANISATION_A_CHOISIR",
            "Cette personne appartient à plusieurs prescripteurs habilités : choisissez lequel.")
        : Verdict.accorde();
  }

  private static Verdict saisie(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
