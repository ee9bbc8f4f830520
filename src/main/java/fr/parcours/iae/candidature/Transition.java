package fr.parcours.iae.candidature;

import static fr.parcours.iae.candidature.EtatCandidature.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What may happen to a candidature: from which states, to which one. */
public enum Transition {
  PROCESS("Étudier", A_L_ETUDE, NOUVELLE, VIVIER),
  POSTPONE("Mettre en attente", EN_ATTENTE, NOUVELLE, VIVIER, A_L_ETUDE, ACTION_PREALABLE),
  ADD_TO_POOL(
      "Ajouter au vivier", VIVIER, NOUVELLE, A_L_ETUDE, EN_ATTENTE, ANNULEE, EMBAUCHE_AILLEURS),
  MOVE_TO_PRIOR_TO_HIRE(
      "Ajouter une action préalable",
      ACTION_PREALABLE,
      NOUVELLE,
      VIVIER,
      A_L_ETUDE,
      EN_ATTENTE,
      EMBAUCHE_AILLEURS,
      REFUSEE,
      ANNULEE),
  CANCEL_PRIOR_TO_HIRE("Retirer l’action préalable", A_L_ETUDE, ACTION_PREALABLE),
  ACCEPT(
      "Accepter",
      ACCEPTEE,
      NOUVELLE,
      A_L_ETUDE,
      EN_ATTENTE,
      ACTION_PREALABLE,
      REFUSEE,
      ANNULEE,
      EMBAUCHE_AILLEURS,
      VIVIER),
  REFUSE("Refuser", REFUSEE, NOUVELLE, VIVIER, A_L_ETUDE, ACTION_PREALABLE, EN_ATTENTE),
  CANCEL("Annuler l’embauche", ANNULEE, ACCEPTEE),
  RENDER_OBSOLETE(
      "Classer : embauché ailleurs", EMBAUCHE_AILLEURS, NOUVELLE, A_L_ETUDE, EN_ATTENTE),
  TRANSFER(
      "Transférer",
      NOUVELLE,
      NOUVELLE,
      A_L_ETUDE,
      EN_ATTENTE,
      ACTION_PREALABLE,
      REFUSEE,
      ANNULEE,
      EMBAUCHE_AILLEURS,
      VIVIER),
  EXTERNAL_TRANSFER("Transférer à une autre structure", REFUSEE, REFUSEE),
  RESET("Rouvrir", NOUVELLE, EMBAUCHE_AILLEURS),
  /** Ours: a refused or cancelled candidature is studied again before it is accepted. */
  TAKE_UP("Rouvrir", A_L_ETUDE, REFUSEE, ANNULEE),
  /** Ours: the person, or who brought them, gives up. */
  WITHDRAW("Retirer", RETIREE, NOUVELLE, A_L_ETUDE, EN_ATTENTE, ACTION_PREALABLE, VIVIER);

  private static final Set<Transition> PROPRES = EnumSet.of(TAKE_UP, WITHDRAW);

  private final String libelle;
  private final EtatCandidature vers;
  private final Set<EtatCandidature> depuis;

  Transition(String libelle, EtatCandidature vers, EtatCandidature... depuis) {
    this.libelle = libelle;
    this.vers = vers;
    this.depuis = EnumSet.copyOf(Arrays.asList(depuis));
  }

  /** Whether the public service knows it too, under the same name. */
  public boolean isDuServicePublic() {
    return !PROPRES.contains(this);
  }

  public String libelle() {
    return libelle;
  }

  /** State after the transition. */
  public EtatCandidature vers() {
    return vers;
  }

  public boolean isPossibleDepuis(EtatCandidature etat) {
    return depuis.contains(etat);
  }

  /** Whether it sets the date on which the candidature was processed. */
  public boolean isFixantLeTraitement() {
    return this != EXTERNAL_TRANSFER && vers.isTraitee();
  }

  /** Whether an earlier date of processing is erased. */
  public boolean isEffacantLeTraitement() {
    return !vers.isTraitee();
  }

  /** Everything but a transfer to another structure, which leaves this candidature as it is. */
  public boolean isDesarchivant() {
    return this != EXTERNAL_TRANSFER;
  }
}
