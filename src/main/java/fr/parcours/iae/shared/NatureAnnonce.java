package fr.parcours.iae.shared;

/**
 * What people are told of, in the words of their preferences.
 *
 * <p>Those that are not {@code desactivable} carry a duty to act or to know: nobody stops them.
 */
public enum NatureAnnonce {
  CANDIDATURE_DEPOSEE("Une candidature est déposée", true),
  CANDIDATURE_RELANCEE("Une candidature attend une réponse", true),
  CANDIDATURE_EN_ATTENTE("Une candidature est mise en attente", true),
  CANDIDATURE_AU_VIVIER("Une candidature est gardée dans le vivier", true),
  CANDIDATURE_ACCEPTEE("Une candidature est acceptée", true),
  CANDIDATURE_REFUSEE("Une candidature est refusée", true),
  CANDIDATURE_RETIREE("Une candidature est retirée", true),
  CANDIDATURE_TRANSFEREE("Une candidature est transférée", true),
  CANDIDATURE_PROPOSEE_AILLEURS("Une personne est proposée à une autre structure", true),
  EMBAUCHE_ANNULEE("Une embauche est annulée", true),
  PASS_DELIVRE("Un PASS IAE est délivré", true),
  DELIVRANCE_DEMANDEE("Un PASS IAE est à délivrer à la main", false),
  DELIVRANCE_REFUSEE("La délivrance d’un PASS IAE est refusée", false),
  PASS_FIN_PROCHE("Un PASS IAE approche de sa fin", true),
  PROLONGATION_DEMANDEE("Une prolongation est demandée", false),
  PROLONGATION_RAPPELEE("Une demande de prolongation attend une réponse", false),
  PROLONGATION_ACCORDEE("Une prolongation est accordée", true),
  PROLONGATION_REFUSEE("Une prolongation est refusée", true),
  DECISION_PREFET_DEMANDEE("Une décision est demandée au préfet", true),
  DECISION_PREFET_A_COMPLETER("Une demande au préfet est à compléter", false),
  DECISION_PREFET_ACCORDEE("Une décision du préfet est accordée", true),
  DECISION_PREFET_REFUSEE("Une décision du préfet est refusée", false),
  DECISION_PREFET_TERME("Une décision du préfet approche de sa fin", true),
  HABILITATION_DEMANDEE("Une habilitation est demandée", true),
  HABILITATION_A_COMPLETER("Une demande d’habilitation est à compléter", false),
  HABILITATION_ACCORDEE("Une habilitation est accordée", true),
  HABILITATION_REFUSEE("Une habilitation est refusée", false),
  HABILITATION_RETIREE("Une habilitation est retirée", false),
  HABILITATION_TERME("Une habilitation approche de sa fin", true),
  HABILITATION_FINIE("Une habilitation est arrivée à son terme", false),
  HEURES_ALERTE("Le plafond des heures approche", true),
  TACHE_A_FAIRE("Une étape attend votre organisation", true),
  MEMBRE_NOMME_ADMINISTRATEUR("Un administrateur de plus dans l’organisation", false),
  MEMBRE_RETIRE_ADMINISTRATEUR("Un administrateur de moins dans l’organisation", false),
  MEMBRE_DESACTIVE("Un membre n’agit plus pour l’organisation", false),
  NOTE_MENTION("Un collègue vous appelle dans une note", true),
  RESUME("Résumé quotidien", true);

  private final String libelle;
  private final boolean desactivable;

  NatureAnnonce(String libelle, boolean desactivable) {
    this.libelle = libelle;
    this.desactivable = desactivable;
  }

  public String libelle() {
    return libelle;
  }

  /** Whether a person may ask for no mail, or for one a day. */
  public boolean isDesactivable() {
    return desactivable;
  }
}
