package fr.parcours.iae.tache;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A wait of a model that is nobody's task and of which we keep rows. Each wait of each model is
 * either here or among {@link #LAISSEES}.
 *
 * @param etape id of the element of the model
 * @param demarche what people call the process
 * @param delai the parameter its target comes from; none for a wait whose end is a date of the case
 */
public record HalteSuivie(
    String processus,
    String etape,
    String demarche,
    String libelle,
    NatureHalte nature,
    @Nullable String delai) {

  private static final String FICHE = "transmission-fiche-salarie";
  private static final String REJET = "rejet-mouvement";
  private static final String ENVOI_LIEN = "ServiceTask_SendLink";

  private static final String DUREE_HABILITATION =
      "La durée d’une habilitation, cinq ans : rien ne s’y arrête.";

  /** Those that are counted. */
  public static final List<HalteSuivie> TOUTES =
      List.of(
          reponse(FICHE, "Event_AspAnswered", "Fiche salarié", "Réponse de l’ASP"),
          reponse(REJET, "Event_AspAnswered", "Rejet de l’ASP", "Réponse de l’ASP"),
          date(FICHE, "Gateway_Attente", "Fiche salarié", "Délai avant un nouvel envoi"),
          date(REJET, "Gateway_Attente", "Rejet de l’ASP", "Délai avant un nouvel envoi"),
          date("suspension", "Gateway_WhatComesFirst", "Suspension", "Fin de la suspension"),
          date("sortie", "Timer_ThreeMonths", "Sortie", "Trois mois après la sortie"),
          date("sortie", "Timer_SixMonths", "Sortie", "Six mois après la sortie"),
          date("decision-prefet", "Timer_TermNear", "Décision du préfet", "Terme de la décision"),
          envoi(
              "notification", "ServiceTask_SendNotification", "Notification", "Envoi d’un message"),
          envoi("invitation", ENVOI_LIEN, "Invitation", "Envoi d’un lien"),
          envoi("inscription", ENVOI_LIEN, "Inscription", "Envoi d’un lien"),
          envoi("inscription-siae", ENVOI_LIEN, "Inscription d’une SIAE", "Envoi d’un lien"),
          envoi("mot-de-passe", ENVOI_LIEN, "Mot de passe", "Envoi d’un lien"),
          envoi("depot-asp", "ServiceTask_DepositLot", "Dépôt à l’ASP", "Dépôt d’un fichier"),
          envoi(
              "retrait-asp",
              "ServiceTask_FetchAnswers",
              "Retrait de l’ASP",
              "Retrait des réponses"),
          envoi("diffusion-pass", "ServiceTask_Spread", "Diffusion des PASS", "Envoi des dates"),
          envoi("analyse-piece", "ServiceTask_ScanFile", "Pièce jointe", "Analyse d’un fichier"));

  /** Those that are not, by process and element, and why. */
  public static final Map<String, String> LAISSEES =
      Map.of(
          cle("parcours", "Timer_NextEcheance"),
          "La vie du PASS IAE, jusqu’à deux ans : rien ne s’y arrête.",
          cle("habilitation", "Timer_HabilitationTermNear"),
          DUREE_HABILITATION,
          cle("habilitation", "Timer_HabilitationTermReached"),
          DUREE_HABILITATION,
          cle("invitation", "Gateway_WhatComesFirst"),
          "La validité d’un lien : aucun dossier n’attend.",
          cle("inscription", "Gateway_WhatComesFirst"),
          "La validité d’un lien : aucun dossier n’attend.",
          cle("inscription-siae", "Gateway_WhatComesFirst"),
          "La validité d’un lien : aucun dossier n’attend.",
          cle("mot-de-passe", "Gateway_WhatComesFirst"),
          "La validité d’un lien : aucun dossier n’attend.");

  private static final Map<String, HalteSuivie> PAR_CLE =
      TOUTES.stream()
          .collect(Collectors.toMap(h -> cle(h.processus, h.etape), Function.identity()));

  /** The one kept of this element; none when it is not counted. */
  public static Optional<HalteSuivie> of(String processus, String etape) {
    return Optional.ofNullable(PAR_CLE.get(cle(processus, etape)));
  }

  /** Those of a process, in the order they are declared. */
  public static List<HalteSuivie> of(String processus) {
    return TOUTES.stream().filter(h -> h.processus.equals(processus)).toList();
  }

  /** How {@link #LAISSEES} names an element. */
  public static String cle(String processus, String etape) {
    return processus + "/" + etape;
  }

  private static HalteSuivie reponse(String p, String etape, String demarche, String libelle) {
    return new HalteSuivie(
        p, etape, demarche, libelle, NatureHalte.REPONSE, "echeance.reponse-asp");
  }

  private static HalteSuivie date(String p, String etape, String demarche, String libelle) {
    return new HalteSuivie(p, etape, demarche, libelle, NatureHalte.DATE, null);
  }

  private static HalteSuivie envoi(String p, String etape, String demarche, String libelle) {
    return new HalteSuivie(
        p, etape, demarche, libelle, NatureHalte.ENVOI, "echeance.envoi-automatique");
  }
}
