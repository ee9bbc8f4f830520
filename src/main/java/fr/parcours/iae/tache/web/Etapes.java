package fr.parcours.iae.tache.web;

import java.util.List;

/** The steps people filter the work list by. */
public record Etapes(String id, String libelle) {

  public static final List<Etapes> TOUTES =
      List.of(
          new Etapes("UserTask_ReviewCandidature", "Étudier la candidature"),
          new Etapes("UserTask_ResumeCandidature", "Reprendre la candidature"),
          new Etapes("UserTask_ReorientPersonne", "Réorienter la personne"),
          new Etapes("UserTask_RealiserDiagnostic", "Réaliser le diagnostic"),
          new Etapes("UserTask_RequestAvis", "Demander l’avis d’un prescripteur habilité"),
          new Etapes("UserTask_PoserDiagnostic", "Poser le diagnostic"),
          new Etapes("UserTask_ConfirmHire", "Confirmer l’embauche"),
          new Etapes("UserTask_DeliverPass", "Délivrer le PASS à la main"),
          new Etapes("UserTask_FaireBilan", "Faire le bilan de fin de parcours"),
          new Etapes("UserTask_InstruireProlongation", "Instruire la demande de prolongation"),
          new Etapes("UserTask_ArbitrerProlongation", "Arbitrer la demande de prolongation"),
          new Etapes("UserTask_DeciderSuite", "Décider de la suite du contrat"),
          new Etapes("UserTask_SuivreSortie3Mois", "Faire le point à 3 mois"),
          new Etapes("UserTask_SuivreSortie6Mois", "Faire le point à 6 mois"),
          new Etapes("UserTask_VerifierRecevabilite", "Vérifier la recevabilité d’une demande"),
          new Etapes("UserTask_CompleterDemande", "Compléter la demande au préfet"),
          new Etapes("UserTask_InstruireDecision", "Instruire la demande au préfet"),
          new Etapes("UserTask_RecueillirAvis", "Recueillir l’avis de l’instance"),
          new Etapes("UserTask_PrendreDecision", "Prendre la décision du préfet"),
          new Etapes("UserTask_DeciderRenouvellement", "Décider du renouvellement"),
          new Etapes("UserTask_ValiderHabilitation", "Valider l’habilitation"),
          new Etapes("UserTask_CompleterHabilitation", "Compléter la demande d’habilitation"),
          new Etapes("UserTask_CompleterFiche", "Compléter la fiche salarié"),
          new Etapes("UserTask_CorrigerFiche", "Corriger la fiche salarié"),
          new Etapes("UserTask_TraiterRejet", "Traiter un rejet de l’ASP"),
          new Etapes("UserTask_VerifierAnnexe", "Vérifier une annexe financière"));
}
