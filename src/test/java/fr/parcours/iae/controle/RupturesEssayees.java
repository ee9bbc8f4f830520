package fr.parcours.iae.controle;

import java.util.ArrayList;
import java.util.List;

/** The smallest changes of files of the build, each with the fault it must bring and where. */
final class RupturesEssayees {

  /** One change of one file. */
  record Rupture(
      String cle, String fichier, String quoi, String par, String code, String element) {}

  private final List<Rupture> toutes = new ArrayList<>();

  private RupturesEssayees() {}

  static List<Rupture> all() {
    RupturesEssayees ruptures = new RupturesEssayees();
    ruptures.identifiants();
    ruptures.chemin();
    ruptures.contrat();
    ruptures.garde();
    ruptures.formulaires();
    ruptures.tables();
    return ruptures.toutes;
  }

  private void identifiants() {
    bpmn(
        "prolongation",
        "ServiceTask_RemindPrescripteur",
        "ServiceTask_Rappeler",
        "IDENTIFIANT_CHANGE",
        "ServiceTask_Rappeler");
    bpmn(
        "suspension",
        "<bpmn:serviceTask id=\"ServiceTask_ResumePass\" name=\"Constater la reprise\"",
        "<bpmn:businessRuleTask id=\"ServiceTask_ResumePass\" name=\"Constater la reprise\"",
        "XML_ILLISIBLE",
        "");
    bpmn(
        "suspension",
        "<bpmn:eventBasedGateway id=\"Gateway_WhatComesFirst\"",
        "<bpmn:eventBasedGateway id=\"End_SuspensionOver\"",
        "IDENTIFIANT_EN_DOUBLE",
        "End_SuspensionOver");
    bpmn(
        "suspension",
        "versionTag=\"2031.7\"",
        "versionTag=\"essai\"",
        "EDITION_MAL_ECRITE",
        "suspension");
    bpmn(
        "suspension",
        "versionTag=\"2031.7\"",
        "versionTag=\"2026.1\"",
        "EDITION_DEJA_PRISE",
        "suspension");
    bpmn("suspension", "\"P1825D\"", "\"P9000D\"", "CONSERVATION_CHANGEE", "suspension");
    bpmn(
        "suspension",
        "<bpmn:process id=\"suspension\"",
        "<bpmn:process id=\"autre\"",
        "IDENTIFIANT_DU_FICHIER",
        "autre");
  }

  private void chemin() {
    bpmn(
        "suspension",
        "targetRef=\"ServiceTask_ResumePass\"",
        "targetRef=\"End_SuspensionOver\"",
        "ETAPE_REQUISE_ABSENTE",
        "ServiceTask_ResumePass");
    bpmn(
        "suspension",
        "targetRef=\"ServiceTask_ResumePass\"",
        "targetRef=\"End_SuspensionOver\"",
        "ELEMENT_HORS_D_ATTEINTE",
        "ServiceTask_ResumePass");
    bpmn(
        "embauche",
        "sourceRef=\"RuleTask_ModeDelivrance\"",
        "sourceRef=\"Start_HireDecided\"",
        "ETAPE_REQUISE_CONTOURNEE",
        "ServiceTask_IssuePass");
    bpmn(
        "embauche",
        "sourceRef=\"RuleTask_ModeDelivrance\"",
        "sourceRef=\"Start_HireDecided\"",
        "ELEMENT_SANS_SUITE",
        "RuleTask_ModeDelivrance");
    bpmn(
        "embauche",
        "targetRef=\"End_HireConcluded\"",
        "targetRef=\"ServiceTask_ConcludeHire\"",
        "BOUCLE_SANS_ATTENTE",
        "ServiceTask_ConcludeHire");
  }

  private void contrat() {
    bpmn("suspension", "${resumePass}", "${inconnu}", "GESTE_INCONNU", "ServiceTask_ResumePass");
    bpmn("suspension", "${resumePass}", "${issuePass}", "GESTE_INCONNU", "ServiceTask_ResumePass");
    bpmn(
        "orientation",
        "${remindSiae}",
        "${autoRefuseCandidature}",
        "CONTENU_CHANGE",
        "ServiceTask_RemindSiae");
    bpmn(
        "notification",
        "camunda:topic=\"notification.send\"",
        "camunda:topic=\"autre\"",
        "SUJET_INCONNU",
        "ServiceTask_SendNotification");
    bpmn(
        "orientation",
        "calledElement=\"embauche\"",
        "calledElement=\"inconnu\"",
        "APPEL_INCONNU",
        "CallActivity_Embauche");
    bpmn(
        "orientation",
        "calledElement=\"embauche\"",
        "calledElement=\"orientation\"",
        "APPEL_CIRCULAIRE",
        "CallActivity_Embauche");
    bpmn(
        "orientation",
        "calledElement=\"embauche\"",
        "calledElement=\"parcours\"",
        "APPEL_D_UN_AUTRE_DOSSIER",
        "CallActivity_Embauche");
    bpmn(
        "embauche",
        "decisionRef=\"mode-delivrance\"",
        "decisionRef=\"perdue\"",
        "DECISION_INCONNUE",
        "RuleTask_ModeDelivrance");
    bpmn(
        "embauche",
        "decisionRef=\"mode-delivrance\"",
        "decisionRef=\"besoin-diagnostic\"",
        "DECISION_SANS_FAITS",
        "RuleTask_ModeDelivrance");
    bpmn(
        "suspension",
        "name=\"suspension.ended\"",
        "name=\"autre\"",
        "MESSAGE_INCONNU",
        "Message_SuspensionEnded");
    bpmn("suspension", "name=\"suspension.ended\"", "name=\"autre\"", "MESSAGE_REQUIS_ABSENT", "");
    bpmn(
        "orientation",
        "${accepted}",
        "${autreVariable}",
        "VARIABLE_INCONNUE",
        "Flow_CandidatureAccepted_Yes");
    bpmn(
        "orientation",
        "${echeances.pour(execution,'etudier-candidature')}",
        "${echeances.pour(execution,'inconnue')}",
        "DELAI_INCONNU",
        "UserTask_ReviewCandidature");
    bpmn(
        "suspension",
        "${echeances.duDossier(execution)}",
        "PT1S",
        "DELAI_FIXE",
        "Timer_SuspensionOver_Definition");
    bpmn(
        "orientation",
        "UserTask_ReorientPersonne",
        "UserTask_AutreEtape",
        "ETAPE_INCONNUE",
        "UserTask_AutreEtape");
    bpmn(
        "orientation",
        "<camunda:property name=\"acteur\" value=\"prescripteur\"/>",
        "<camunda:property name=\"acteur\" value=\"support\"/>",
        "CONTENU_CHANGE",
        "UserTask_ReorientPersonne");
    bpmn(
        "suspension",
        "messageRef=\"Message_SuspensionEnded\"",
        "messageRef=\"Message_Perdu\"",
        "REFERENCE_PERDUE",
        "Event_SuspensionEnded_Definition");
    bpmn("orientation", "cancelActivity=\"false\"", "cancelActivity=\"peut-être\"", "MOTEUR", "");
  }

  private void garde() {
    bpmn(
        "suspension",
        "camunda:delegateExpression=\"${resumePass}\"",
        "camunda:class=\"org.x.Y\"",
        "CLASSE_INTERDITE",
        "ServiceTask_ResumePass");
    bpmn(
        "suspension",
        "camunda:delegateExpression=\"${resumePass}\"",
        "camunda:expression=\"${1}\"",
        "ELEMENT_INTERDIT",
        "ServiceTask_ResumePass");
    bpmn(
        "suspension",
        "${resumePass}",
        "${''.getClass()}",
        "EXPRESSION_INTERDITE",
        "ServiceTask_ResumePass");
    bpmn(
        "suspension",
        "</bpmn:process>",
        "<bpmn:scriptTask id=\"ScriptTask_X\" scriptFormat=\"groovy\"><bpmn:script>x</bpmn:script>"
            + "</bpmn:scriptTask></bpmn:process>",
        "SCRIPT_INTERDIT",
        "ScriptTask_X");
  }

  private void formulaires() {
    form("\"key\": \"motifRefus\"", "\"key\": \"autreCle\"", "CHAMP_INCONNU", "autreCle");
    form("\"key\": \"motifRefus\"", "\"key\": \"autreCle\"", "CHAMP_REQUIS_ABSENT", "motifRefus");
    form("\"value\": \"VIVIER\"", "\"value\": \"AILLEURS\"", "CHOIX_INCONNU", "decision");
    form("\"type\": \"radio\"", "\"type\": \"select\"", "CHAMP_CHANGE", "decision");
    form("decision != \\\"REFUSER\\\"", "decision = \\\"X\\\"", "CHAMP_CHANGE", "motifRefus");
    form(
        "decision != \\\"REFUSER\\\"",
        "matches(decision, \\\"a\\\")",
        "FORMULAIRE_INCOMPRIS",
        "Field_motifRefus");
    form("\"type\": \"radio\"", "\"type\": \"iframe\"", "FORMULAIRE_INCOMPRIS", "Field_decision");
  }

  private void tables() {
    dmn(
        "Code du travail, art. R. 5132-1-8 : le prescripteur décide par écrit ; à défaut de réponse,"
            + " choix national par défaut : la DDETS du département arbitre.",
        "",
        "LIGNE_SANS_BASE_LEGALE",
        "Rule_tousMotifs");
    dmn("<text>-</text>", "<text>\"RQT\"</text>", "VALEUR_INCONNUE", "InputEntry_tousMotifs_motif");
    dmn("<text>-</text>", "<text>)(</text>", "FEEL_REFUSE", "InputEntry_tousMotifs_motif");
    dmn("<text>-</text>", "<text>now()</text>", "FEEL_REFUSE", "InputEntry_tousMotifs_motif");
    dmn(
        "<text>\"ARBITRAGE\"</text>",
        "<text>\"AUTRE\"</text>",
        "VALEUR_INCONNUE",
        "OutputEntry_tousMotifs_issueSilence");
    dmn(
        "<text>\"ARBITRAGE\"</text>",
        "<text/>",
        "REPONSE_VIDE",
        "OutputEntry_tousMotifs_issueSilence");
    dmn(
        "<text>\"ARBITRAGE\"</text>",
        "<text>7</text>",
        "REPONSE_MAL_ECRITE",
        "OutputEntry_tousMotifs_issueSilence");
    dmn("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"", "PRIORITE_CHANGEE", "silence-prolongation");
    dmn("<text>motif</text>", "<text>kind</text>", "ENTREE_ABSENTE", "silence-prolongation");
    dmn(
        "<text>motif</text>",
        "<text>kind</text>",
        "ENTREE_INCONNUE",
        "Input_silenceProlongation_motif");
    dmn("name=\"issueSilence\"", "name=\"autre\"", "SORTIE_ABSENTE", "silence-prolongation");
    dmn(
        "</decisionTable>",
        "<rule id=\"Rule_deuxieme\"><description>Texte.</description><inputEntry"
            + " id=\"InputEntry_b\"><text>\"RQTH\"</text></inputEntry><outputEntry"
            + " id=\"OutputEntry_b\"><text>\"ACCORD\"</text></outputEntry></rule></decisionTable>",
        "LIGNES_QUI_SE_RECOUVRENT",
        "Rule_deuxieme");
    dmn(
        "</decisionTable>",
        "<rule id=\"Rule_courte\"><description>Texte.</description></rule></decisionTable>",
        "LIGNE_INCOMPLETE",
        "silence-prolongation");
    dmn(
        "href=\"#InputData_motif\"",
        "href=\"https://ailleurs\"",
        "REFERENCE_PERDUE",
        "Requirement_silenceProlongation_InputData_motif");
    for (String jamaisVraie : List.of("&gt; 4", "not(3)", "true", "[1..2]")) {
      dmn(
          "<text>-</text>",
          "<text>" + jamaisVraie + "</text>",
          "VALEUR_D_UN_AUTRE_TYPE",
          "InputEntry_tousMotifs_motif");
    }
    for (String muette : List.of("1", "nbNiveau1 + 1", "null")) {
      toutes.add(
          new Rupture(
              "criteres-minimum",
              "criteres-minimum.dmn",
              "nbNiveau1 &gt;= niveau1Min or nbNiveau2 &gt;= niveau2Min",
              muette,
              "FEEL_REFUSE",
              "Expression_criteresReunis"));
    }
    toutes.add(
        new Rupture(
            "criteres-minimum",
            "criteres-minimum.dmn",
            "nbNiveau1 &gt;= niveau1Min",
            "autre &gt;= niveau1Min",
            "FEEL_REFUSE",
            "Expression_criteresReunis"));
    toutes.add(
        new Rupture(
            "criteres-minimum",
            "criteres-minimum.dmn",
            "decision id=\"criteres-reunis\"",
            "decision id=\"criteres-autres\"",
            "DECISION_ABSENTE",
            "criteres-reunis"));
  }

  private void bpmn(String cle, String quoi, String par, String code, String element) {
    toutes.add(new Rupture(cle, cle + ".bpmn", quoi, par, code, element));
  }

  private void form(String quoi, String par, String code, String element) {
    toutes.add(new Rupture("orientation", "review-candidature.form", quoi, par, code, element));
  }

  private void dmn(String quoi, String par, String code, String element) {
    toutes.add(
        new Rupture("silence-prolongation", "silence-prolongation.dmn", quoi, par, code, element));
  }
}
