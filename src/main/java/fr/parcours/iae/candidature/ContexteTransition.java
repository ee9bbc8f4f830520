package fr.parcours.iae.candidature;

import fr.parcours.iae.regles.OrigineEmbauche;
import fr.parcours.iae.regles.TransitionFicheSalarie;
import fr.parcours.iae.shared.KindSiae;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a transition look at.
 *
 * @param reponse message to the person, needed to postpone
 * @param debutEmbauche first day of the contract, needed to accept
 * @param historiqueFiche what happened to the fiche salarié, for a cancellation
 */
public record ContexteTransition(
    Role role,
    KindSiae kind,
    @Nullable String reponse,
    @Nullable MotifRefus motif,
    @Nullable LocalDate debutEmbauche,
    OrigineEmbauche origine,
    List<TransitionFicheSalarie> historiqueFiche) {

  /** The acting person as this candidature sees them. */
  public enum Role {
    /** Member of the SIAE that received the candidature. */
    EMPLOYEUR,
    /** Member of that SIAE and of the one it is transferred to. */
    EMPLOYEUR_DES_DEUX,
    /** Member of another organisation. */
    AUTRE_PROFESSIONNEL,
    /** Who sent the candidature, or a member of the organisation that did. */
    DEPOSANT,
    CANDIDAT,
    SYSTEME;

    boolean isEmployeur() {
      return this == EMPLOYEUR || this == EMPLOYEUR_DES_DEUX;
    }
  }

  public static ContexteTransition par(Role role, KindSiae kind) {
    return new ContexteTransition(role, kind, null, null, null, OrigineEmbauche.DEFAUT, List.of());
  }

  public ContexteTransition avecReponse(@Nullable String valeur) {
    return new ContexteTransition(
        role, kind, valeur, motif, debutEmbauche, origine, historiqueFiche);
  }

  public ContexteTransition avecMotif(@Nullable MotifRefus valeur) {
    return new ContexteTransition(
        role, kind, reponse, valeur, debutEmbauche, origine, historiqueFiche);
  }

  public ContexteTransition avecDebut(@Nullable LocalDate valeur) {
    return new ContexteTransition(role, kind, reponse, motif, valeur, origine, historiqueFiche);
  }

  public ContexteTransition avecEmbauche(
      OrigineEmbauche valeur, List<TransitionFicheSalarie> historique) {
    return new ContexteTransition(role, kind, reponse, motif, debutEmbauche, valeur, historique);
  }
}
