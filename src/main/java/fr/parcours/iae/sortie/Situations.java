package fr.parcours.iae.sortie;

import fr.parcours.iae.regles.SituationSortie;

/** Short words for a situation, where the length of the contract is told apart. */
final class Situations {

  private Situations() {}

  static String libelle(SituationSortie situation) {
    return switch (situation) {
      case CDI -> "Contrat à durée indéterminée";
      case CDI_AIDE -> "Contrat à durée indéterminée aidé";
      case CDD -> "Contrat à durée déterminée";
      case MISSION -> "Mission de travail temporaire";
      case FONCTION_PUBLIQUE -> "Fonction publique, stage ou titularisation";
      case CREATION_ENTREPRISE -> "Création ou reprise d’entreprise";
      case CONTRAT_AIDE -> "Contrat aidé hors insertion";
      case FORMATION -> "Formation qualifiante ou préqualifiante";
      case AUTRE_SIAE -> "Embauche par une autre structure d’insertion";
      case AUTRE_RECONNUE -> "Autre sortie reconnue comme positive";
      case RECHERCHE_EMPLOI -> "Recherche d’emploi";
      case INACTIVITE -> "Inactivité";
      case INCONNUE -> "Situation inconnue";
      case DECES -> "Décès";
      case LONGUE_MALADIE -> "Longue maladie";
      case MATERNITE -> "Congé de maternité";
      case DEMENAGEMENT -> "Déménagement";
      case FIN_PERIODE_ESSAI -> "Fin de période d’essai";
    };
  }
}
