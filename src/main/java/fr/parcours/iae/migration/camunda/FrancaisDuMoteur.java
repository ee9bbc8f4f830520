package fr.parcours.iae.migration.camunda;

import fr.parcours.iae.migration.Blocage;
import java.util.List;

/** What the engine's validators say, in the words of an administrator. */
final class FrancaisDuMoteur {

  /** Beginning of the engine's sentence, our code, our sentence around the element's name. */
  private record Phrase(String debut, String code, String message) {}

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase(
              "There is no migration instruction",
              "ETAPE_SANS_CIBLE",
              "Le dossier attend à « %s », à quoi le plan ne fait correspondre aucune étape."),
          new Phrase(
              "Activities have incompatible types",
              "TYPES_DIFFERENTS",
              "« %s » ne peut correspondre qu’à un élément de même nature."),
          new Phrase(
              "Events are not of the same type",
              "EVENEMENTS_DIFFERENTS",
              "L’événement « %s » ne peut correspondre qu’à un événement de même sorte."),
          new Phrase(
              "The source activity's event scope",
              "SUPPORT_DIFFERENT",
              "« %s » doit rester attaché à l’étape qui correspond à celle qui le porte."),
          new Phrase(
              "There are multiple mappings",
              "DEUX_CIBLES",
              "« %s » a deux étapes correspondantes : choisissez-en une."),
          new Phrase(
              "Source activity",
              "ETAPE_INCONNUE",
              "« %s » n’existe pas dans la version de départ."),
          new Phrase(
              "Target activity is not async",
              "ATTENTE_DIFFERENTE",
              "Un travail attend à « %s » ; dans la version d’arrivée, plus rien n’attend là."),
          new Phrase(
              "Target activity '",
              "CIBLE_INCONNUE",
              "L’étape choisie pour « %s » n’existe pas dans la version d’arrivée ou ne s’y prête"
                  + " pas."),
          new Phrase(
              "Only one gateway",
              "BRANCHEMENTS",
              "Deux branchements ne peuvent devenir le même que « %s »."),
          new Phrase(
              "The gateway's flow scope",
              "BRANCHEMENTS",
              "Le sous-processus qui contient le branchement « %s » doit correspondre aussi."),
          new Phrase(
              "The target gateway must have",
              "BRANCHEMENTS",
              "Le branchement choisi pour « %s » attend moins de chemins."),
          new Phrase(
              "Closest migrating ancestor",
              "CONTENANT_DIFFERENT",
              "« %s » ne peut quitter le sous-processus qui la contient."),
          new Phrase(
              "The type of the source activity is not supported",
              "NATURE_NON_PRISE",
              "Le dossier est à « %s », que le moteur ne sait pas faire passer."),
          new Phrase(
              "Process instance is locked by async process start",
              "PAS_COMMENCE",
              "Le dossier n’a pas encore commencé."),
          new Phrase(
              "Transition instance is assigned",
              "TRAVAIL_EN_ATTENTE",
              "Un travail attend après « %s » ; il passera une fois fait."),
          new Phrase(
              "Cannot migrate variable",
              "DONNEES",
              "Des données portées par « %s » se mêleraient à celles du dossier."));

  private FrancaisDuMoteur() {}

  /**
   * @param element id of the element in its definition
   * @param nom its name
   */
  static Blocage translate(String failure, String element, String nom) {
    return PHRASES.stream()
        .filter(p -> failure.startsWith(p.debut()))
        .findFirst()
        .map(p -> new Blocage(p.code(), element, p.message().formatted(nom)))
        .orElseGet(
            () ->
                new Blocage(
                    "REFUS_DU_MOTEUR",
                    element,
                    "Le moteur ne sait pas faire passer « %s ».".formatted(nom)));
  }
}
