package fr.parcours.iae.candidature;

/** What happened to a candidature, in words, from the code of its log. */
public final class FaitCandidature {

  private FaitCandidature() {}

  public static String libelle(String code) {
    return switch (code) {
      case "SUBMIT" -> "Candidature déposée";
      case "PROCESS" -> "Candidature mise à l’étude";
      case "POSTPONE" -> "Candidature mise en attente";
      case "ADD_TO_POOL" -> "Candidature gardée dans le vivier";
      case "ACCEPT" -> "Embauche conclue, candidature acceptée";
      case "REFUSE" -> "Candidature refusée";
      case "CANCEL" -> "Embauche annulée";
      case "RENDER_OBSOLETE" -> "Candidature classée : embauché ailleurs";
      case "TRANSFER" -> "Candidature transférée";
      case "EXTERNAL_TRANSFER" -> "Personne proposée à une autre structure";
      case "RESET", "TAKE_UP" -> "Candidature rouverte";
      case "WITHDRAW" -> "Candidature retirée";
      case "ARCHIVE" -> "Candidature archivée";
      case "UNARCHIVE" -> "Candidature sortie des archives";
      case "MOVE_TO_PRIOR_TO_HIRE" -> "Première action préalable ajoutée";
      case "CANCEL_PRIOR_TO_HIRE" -> "Dernière action préalable retirée, retour à l’étude";
      case "ADD_ACTION" -> "Action préalable ajoutée";
      case "EDIT_ACTION" -> "Action préalable modifiée";
      case "DELETE_ACTION" -> "Action préalable retirée";
      case "MOVE_DATES" -> "Dates du contrat modifiées";
      case "HIRE_ABANDONED" -> "Éligibilité non reconnue, retour à l’étude";
      case "REMIND" -> "Employeur relancé, sans réponse";
      default -> code;
    };
  }
}
