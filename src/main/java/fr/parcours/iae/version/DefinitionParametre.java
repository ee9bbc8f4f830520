package fr.parcours.iae.version;

import java.util.List;
import java.util.Optional;

/** A delay a département may set, and what people call it. */
public record DefinitionParametre(String cle, String groupe, String libelle) {

  /** Every delay of the product, in the order people read them. */
  public static final List<DefinitionParametre> TOUTES =
      List.of(
          of("relance.1", "Candidature", "Premier rappel d’une candidature sans réponse"),
          of("relance.2", "Candidature", "Deuxième rappel"),
          of("relance.3", "Candidature", "Troisième rappel"),
          of("refus-automatique", "Candidature", "Refus automatique sans réponse"),
          of("echeance.etudier-candidature", "Échéance des étapes", "Étudier la candidature"),
          of("echeance.reprendre-candidature", "Échéance des étapes", "Reprendre la candidature"),
          of("echeance.reorienter-personne", "Échéance des étapes", "Réorienter la personne"),
          of("echeance.realiser-diagnostic", "Échéance des étapes", "Réaliser le diagnostic"),
          of(
              "echeance.demander-avis",
              "Échéance des étapes",
              "Demander l’avis d’un prescripteur habilité"),
          of("echeance.poser-diagnostic", "Échéance des étapes", "Poser le diagnostic"),
          of("echeance.confirmer-embauche", "Échéance des étapes", "Confirmer l’embauche"),
          of("echeance.delivrer-pass", "Échéance des étapes", "Délivrer le PASS à la main"),
          of("echeance.faire-bilan", "Échéance des étapes", "Faire le bilan de fin de parcours"),
          of(
              "echeance.instruire-prolongation",
              "Échéance des étapes",
              "Instruire la demande de prolongation"),
          of(
              "echeance.arbitrer-prolongation",
              "Échéance des étapes",
              "Arbitrer la demande de prolongation"),
          of("echeance.decider-suite", "Échéance des étapes", "Décider de la suite du contrat"),
          of("echeance.suivre-sortie-3-mois", "Échéance des étapes", "Faire le point à 3 mois"),
          of("echeance.suivre-sortie-6-mois", "Échéance des étapes", "Faire le point à 6 mois"),
          of(
              "echeance.verifier-recevabilite",
              "Échéance des étapes",
              "Vérifier la recevabilité d’une demande au préfet"),
          of("echeance.completer-demande", "Échéance des étapes", "Compléter la demande au préfet"),
          of(
              "echeance.instruire-decision",
              "Échéance des étapes",
              "Instruire la demande au préfet"),
          of("echeance.recueillir-avis", "Échéance des étapes", "Recueillir l’avis de l’instance"),
          of("echeance.prendre-decision", "Échéance des étapes", "Prendre la décision du préfet"),
          of(
              "echeance.decider-renouvellement",
              "Échéance des étapes",
              "Décider du renouvellement, avant la fin de la décision"),
          of("echeance.valider-habilitation", "Échéance des étapes", "Valider l’habilitation"),
          of(
              "echeance.completer-habilitation",
              "Échéance des étapes",
              "Compléter la demande d’habilitation"),
          of("echeance.completer-fiche", "Échéance des étapes", "Compléter la fiche salarié"),
          of("echeance.corriger-fiche", "Échéance des étapes", "Corriger la fiche salarié"),
          of("echeance.reponse-asp", "Échéance des étapes", "Réponse de l’ASP attendue"),
          of(
              "echeance.envoi-automatique",
              "Échéance des étapes",
              "Envoi automatique : message, lien, fichier"),
          of(
              "parcours.alerte.1",
              "PASS IAE et parcours",
              "Première alerte avant la fin du PASS IAE"),
          of("parcours.alerte.2", "PASS IAE et parcours", "Deuxième alerte"),
          of("parcours.alerte.3", "PASS IAE et parcours", "Dernière alerte"),
          of("parcours.bilan", "PASS IAE et parcours", "Bilan demandé avant la fin du PASS IAE"),
          of(
              "preavis-suite-contrat",
              "PASS IAE et parcours",
              "Suite demandée avant la fin du contrat"),
          of("suivi-sortie.3", "PASS IAE et parcours", "Premier point après la sortie"),
          of("suivi-sortie.6", "PASS IAE et parcours", "Second point après la sortie"),
          of("annulation-sortie", "PASS IAE et parcours", "Temps laissé pour annuler une sortie"),
          of("rappel-prolongation", "Prolongations", "Temps entre deux rappels au prescripteur"),
          of(
              "silence-prolongation",
              "Prolongations",
              "Silence du prescripteur avant la suite choisie"),
          of(
              "terme-decision-prefet",
              "Préfet et habilitations",
              "Annonce de la fin d’une décision"),
          of(
              "abandon-demande-prefet",
              "Préfet et habilitations",
              "Abandon d’une demande jamais complétée"),
          of(
              "abandon-demande-habilitation",
              "Préfet et habilitations",
              "Abandon d’une habilitation jamais complétée"),
          of(
              "duree-habilitation-locale",
              "Préfet et habilitations",
              "Durée d’une habilitation hors de la liste nationale"),
          of(
              "terme-habilitation",
              "Préfet et habilitations",
              "Annonce de la fin d’une habilitation"),
          of("fiche-de-poste.visible", "Offres d’emploi", "Temps de publication d’un poste"),
          of(
              "fiche-de-poste.rappel",
              "Offres d’emploi",
              "Rappel à la structure, après la publication"));

  static Optional<DefinitionParametre> find(String cle) {
    return TOUTES.stream().filter(definition -> definition.cle().equals(cle)).findFirst();
  }

  private static DefinitionParametre of(String cle, String groupe, String libelle) {
    return new DefinitionParametre(cle, groupe, libelle);
  }
}
