package fr.parcours.iae.candidature;

import java.util.EnumSet;
import java.util.Set;

/** States of a candidature, with their official French names. */
public enum EtatCandidature {
  NOUVELLE("Nouvelle"),
  A_L_ETUDE("À l’étude"),
  EN_ATTENTE("En attente"),
  ACTION_PREALABLE("Action préalable"),
  ACCEPTEE("Acceptée"),
  REFUSEE("Refusée"),
  ANNULEE("Embauche annulée"),
  EMBAUCHE_AILLEURS("Embauché ailleurs"),
  VIVIER("Vivier"),
  RETIREE("Retirée");

  /** Waiting for the employer. */
  public static final Set<EtatCandidature> PENDANTES = EnumSet.of(NOUVELLE, A_L_ETUDE, EN_ATTENTE);

  /** In the employer's hands: neither answered nor kept for later. */
  public static final Set<EtatCandidature> EN_COURS =
      EnumSet.of(NOUVELLE, A_L_ETUDE, EN_ATTENTE, ACTION_PREALABLE);

  /** Answered for good: they carry the date on which they were processed. */
  public static final Set<EtatCandidature> TRAITEES =
      EnumSet.of(ACCEPTEE, REFUSEE, ANNULEE, EMBAUCHE_AILLEURS, RETIREE);

  private final String libelle;

  EtatCandidature(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }

  public boolean isPendante() {
    return PENDANTES.contains(this);
  }

  public boolean isEnCours() {
    return EN_COURS.contains(this);
  }

  public boolean isTraitee() {
    return TRAITEES.contains(this);
  }
}
