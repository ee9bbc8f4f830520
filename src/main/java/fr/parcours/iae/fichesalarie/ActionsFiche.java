package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.regles.EtatFicheSalarie;
import org.jspecify.annotations.Nullable;

/** What was done to a fiche, in words, from the code of its log. */
final class ActionsFiche {

  private ActionsFiche() {}

  static String libelle(String action, EtatFicheSalarie apres, @Nullable String code) {
    return switch (action) {
      case "OUVERTURE" -> "Fiche ouverte";
      case "COMPLETER" -> "Fiche complétée";
      case "ENVOYER" -> "Fiche envoyée à l’ASP";
      case "RETOUR" -> "Réponse de l’ASP : " + apres.libelle() + ", code " + code;
      case "RENVOYER" -> "Fiche remise dans le prochain envoi, sans changement";
      case "CORRIGER" -> "Fiche corrigée pour transmettre les nouvelles dates";
      case "TRAITER" -> "Rejet traité : la ligne repart";
      case "REMPLACER" -> "Rejet traité : la ligne repart avec les données de remplacement";
      case "RENDRE" -> "Rejet rendu à la structure";
      case "ARCHIVER" -> "Fiche archivée";
      case "DESARCHIVER" -> "Fiche sortie des archives";
      case "DESACTIVER" -> "Fiche désactivée";
      case "REACTIVER" -> "Fiche réactivée";
      default -> apres.libelle();
    };
  }
}
