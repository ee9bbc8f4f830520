package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /**
   * Whether the CDIAE was asked about an organisation of no national list.
   *
   * @param renduLe the day it gave its opinion; none when it did not
   */
  public static Verdict avisCdiae(
      Optional<TypePrescripteur> type, @Nullable LocalDate renduLe, LocalDate today) {
    if (type.filter(TypePrescripteur::isLocal).isEmpty()) {
      return Verdict.accorde();
    }
    if (renduLe == null) {
      return refuse(
          "AVIS_CDIAE_MANQUANT",
          "Cette organisation n’est pas dans la liste nationale : le CDIAE donne son avis avant l’habilitation.");
    }
    return renduLe.isAfter(today)
        ? refuse("AVIS_CDIAE_A_VENIR", "La date de l’avis du CDIAE n’est pas encore passée.")
        : Verdict.accorde();
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
