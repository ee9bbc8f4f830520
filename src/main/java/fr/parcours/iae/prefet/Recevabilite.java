package fr.parcours.iae.prefet;

/** Whether a request can be examined. */
public enum Recevabilite {
  RECEVABLE(EtatDemandePrefet.A_INSTRUIRE, NatureFait.RECEVABLE),
  A_COMPLETER(EtatDemandePrefet.A_COMPLETER, NatureFait.COMPLEMENT_DEMANDE),
  IRRECEVABLE(EtatDemandePrefet.IRRECEVABLE, NatureFait.IRRECEVABLE);

  private final EtatDemandePrefet etat;
  private final NatureFait nature;

  Recevabilite(EtatDemandePrefet etat, NatureFait nature) {
    this.etat = etat;
    this.nature = nature;
  }

  EtatDemandePrefet etat() {
    return etat;
  }

  NatureFait nature() {
    return nature;
  }
}
