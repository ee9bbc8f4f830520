package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Verdict;
import java.util.Optional;

/** When an organisation may ask to be habilitated, and when its habilitation may be withdrawn. */
public final class HabilitationRule {

  private HabilitationRule() {}

  /**
   * The request looked at.
   *
   * @param type kind of prescriber asked for, empty for a code that is none
   * @param justifiee a document came with the request
   * @param habilitee the organisation already is habilitated
   * @param enCours another of its requests waits for an answer
   */
  public record Demande(
      Optional<TypePrescripteur> type, boolean justifiee, boolean habilitee, boolean enCours) {}

  /** One refused before may ask again: only an answer still awaited stands in the way. */
  public static Verdict demande(Demande demande) {
    if (demande.habilitee()) {
      return refuse("DEJA_HABILITEE", "Votre organisation est déjà habilitée.");
    }
    if (demande.enCours()) {
      return refuse(
          "HABILITATION_EN_COURS",
          "Une demande de votre organisation attend déjà la réponse de la DDETS.");
    }
    return type(demande.type())
        .and(
            () ->
                demande.type().filter(TypePrescripteur::isJustifie).isPresent()
                        && !demande.justifiee()
                    ? refuse(
                        "JUSTIFICATIF_MANQUANT",
                        "Joignez un justificatif : votre type d’organisation n’est pas dans la liste nationale.")
                    : Verdict.accorde());
  }

  /** Whether an organisation may be habilitated as this. */
  public static Verdict type(Optional<TypePrescripteur> type) {
    if (type.isEmpty()) {
      return refuse(
          "TYPE_PRESCRIPTEUR_INCONNU", "Ce type d’organisation ne peut pas être habilité.");
    }
    return type.get().isDemandable()
        ? Verdict.accorde()
        : refuse(
            "HABILITATION_DE_PLEIN_DROIT",
            "Les agences France Travail sont habilitées par l’arrêté : elles n’ont rien à demander.");
  }

  /** Whether the State's service may take the habilitation back. */
  public static Verdict retrait(boolean habilitee, Optional<TypePrescripteur> type) {
    if (!habilitee) {
      return refuse("PAS_HABILITEE", "Cette organisation n’est pas habilitée.");
    }
    return type.filter(TypePrescripteur::isDePleinDroit).isPresent()
        ? refuse(
            "HABILITATION_DE_PLEIN_DROIT",
            "Les agences France Travail sont habilitées par l’arrêté : leur habilitation ne se retire pas ici.")
        : Verdict.accorde();
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(code, message, BaseLegale.HABILITATION);
  }
}
