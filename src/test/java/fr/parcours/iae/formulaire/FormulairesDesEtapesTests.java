package fr.parcours.iae.formulaire;

import static fr.parcours.iae.formulaire.LecteurDeTest.champs;
import static fr.parcours.iae.formulaire.LecteurDeTest.duDepot;
import static fr.parcours.iae.formulaire.LecteurDeTest.erreurs;
import static fr.parcours.iae.formulaire.LecteurDeTest.soumis;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FormulairesDesEtapesTests {

  private static final Map<String, Object> CONNU =
      Map.of(
          "identiteConnue", true, "nirConnu", true, "ftConnu", true, "diagnosticNecessaire", false);

  private final Formulaire etude = duDepot("candidature/review-candidature");

  @Test
  void acceptingSomebodyKnownAsksForTheContractOnly() {
    Map<String, String[]> accepte =
        soumis(
            "decision",
            "ACCEPTER",
            "poste",
            "Maraîcher",
            "dateDebut",
            "01/12/2026",
            "heuresHebdomadaires",
            "26");
    assertThat(champs(etude.validate(accepte, CONNU)))
        .containsOnly(
            Map.entry("decision", "ACCEPTER"),
            Map.entry("poste", "Maraîcher"),
            Map.entry("dateDebut", LocalDate.of(2026, 12, 1)),
            Map.entry("heuresHebdomadaires", new BigDecimal("26")));
  }

  @Test
  void acceptingSomebodyNewAsksForIdentityAndLeavesTheCriteriaForLater() {
    Map<String, Object> faits = Map.of("diagnosticNecessaire", true);
    assertThat(messages(etude, soumis("decision", "ACCEPTER"), faits))
        .containsExactly(
            "Choisissez la civilité de la personne.",
            "Indiquez la date de naissance de la personne.",
            "Indiquez le numéro de sécurité sociale, ou le motif de son absence.",
            "Indiquez l’identifiant France Travail, ou le motif de son absence.",
            "Indiquez le poste occupé.",
            "Indiquez la date de début du contrat.");
    Map<String, String[]> complet =
        soumis(
            "decision",
            "ACCEPTER",
            "civilite",
            "MME",
            "dateNaissance",
            "07/05/1990",
            "nir",
            "2 90 05 62 498 001 23",
            "motifAbsenceFt",
            "NOT_REGISTERED",
            "criteres",
            "RSA",
            "poste",
            "Maraîchère",
            "dateDebut",
            "2026-12-01",
            "dateFin",
            "31/05/2027");
    assertThat(champs(etude.validate(complet, faits)))
        .containsEntry("dateNaissance", LocalDate.of(1990, 5, 7))
        .containsEntry("criteres", List.of("RSA"))
        .doesNotContainKeys("motifAbsenceNir", "identifiantFt", "motifRefus", "reponse");
  }

  @Test
  void aContractDoesNotEndBeforeItStartsAndNobodyIsBornTomorrow() {
    assertThat(
            messages(
                etude,
                soumis(
                    "decision",
                    "ACCEPTER",
                    "poste",
                    "M",
                    "dateDebut",
                    "01/12/2026",
                    "dateFin",
                    "30/11/2026"),
                CONNU))
        .containsExactly("La date de fin du contrat ne peut pas précéder sa date de début.");
    assertThat(
            messages(
                duDepot("candidat/create-candidat"),
                soumis("dateNaissance", "25/11/2026"),
                Map.of()))
        .contains("La date de naissance doit être passée.");
  }

  @Test
  void whatIsAlreadyKnownCannotBeWrittenAgain() {
    assertThat(
            codes(
                etude,
                soumis(
                    "decision",
                    "ACCEPTER",
                    "poste",
                    "M",
                    "dateDebut",
                    "01/12/2026",
                    "nir",
                    "290056249800123",
                    "criteres",
                    "RSA"),
                CONNU))
        .containsExactly("CHAMP_MASQUE", "CHAMP_MASQUE");
  }

  @Test
  void aRefusalHasAReasonAndOtherIsExplained() {
    assertThat(messages(etude, soumis("decision", "REFUSER"), CONNU))
        .containsExactly("Choisissez le motif du refus.");
    assertThat(messages(etude, soumis("decision", "REFUSER", "motifRefus", "OTHER"), CONNU))
        .containsExactly("Écrivez un message à la personne.");
    assertThat(
            champs(
                etude.validate(soumis("decision", "REFUSER", "motifRefus", "NO_POSITION"), CONNU)))
        .containsOnly(
            Map.entry("decision", "REFUSER"),
            Map.entry("motifRefus", "NO_POSITION"),
            Map.entry("partagerMotif", false));
    assertThat(codes(etude, soumis("decision", "REFUSER", "motifRefus", "AUTO"), CONNU))
        .containsExactly("HORS_LISTE");
  }

  @Test
  void theWaitingListNeedsWordsAndThePoolDoesNot() {
    assertThat(messages(etude, soumis("decision", "ATTENTE"), CONNU))
        .containsExactly("Écrivez un message à la personne.");
    assertThat(champs(etude.validate(soumis("decision", "VIVIER"), CONNU)))
        .containsOnlyKeys("decision");
    assertThat(messages(etude, soumis(), CONNU)).containsExactly("Choisissez votre décision.");
  }

  @Test
  void theOtherStepsAskForWhatTheirAnswerNeeds() {
    assertThat(
            messages(
                duDepot("eligibilite/realiser-diagnostic"),
                soumis("resultat", "VALIDER"),
                Map.of()))
        .containsExactly("Cochez au moins un critère d’éligibilité.");
    assertThat(
            champs(
                duDepot("eligibilite/realiser-diagnostic")
                    .validate(soumis("resultat", "CRITERES_INSUFFISANTS"), Map.of())))
        .containsEntry("criteres", List.of());
    assertThat(messages(duDepot("eligibilite/request-avis"), soumis("choix", "DEMANDER"), Map.of()))
        .containsExactly("Choisissez le prescripteur habilité à solliciter.");
    assertThat(
            messages(
                duDepot("eligibilite/poser-diagnostic"),
                soumis("resultat", "NON_ELIGIBLE"),
                Map.of()))
        .containsExactly("Indiquez le motif de la non-éligibilité.");
    assertThat(messages(duDepot("embauche/deliver-pass"), soumis("resultat", "DELIVRER"), Map.of()))
        .containsExactly("Indiquez la date de début du PASS IAE.");
    assertThat(messages(duDepot("candidature/deposer-candidature"), soumis(), Map.of()))
        .containsExactly("Écrivez un message à l’employeur.");
    assertThat(champs(duDepot("candidature/resume-candidature").validate(soumis(), Map.of())))
        .isEmpty();
  }

  @Test
  void theSameQuestionHasTheSameChoicesInEveryForm() throws Exception {
    Map<String, String> choix = new HashMap<>();
    for (String json : LecteurDeTest.formulairesDuDepot().values()) {
      for (JsonNode champ : new ObjectMapper().readTree(json).findParents("values")) {
        String cle = champ.path("key").asText();
        if (!cle.equals("resultat")) {
          String avant = choix.putIfAbsent(cle, champ.path("values").toString());
          assertThat(avant == null || avant.equals(champ.path("values").toString()))
              .as(cle)
              .isTrue();
        }
      }
    }
    JsonNode criteres = new ObjectMapper().readTree(choix.get("criteres"));
    assertThat(new TreeSet<>(criteres.findValuesAsText("value"))).hasSize(18);
    assertThat(criteres.findValuesAsText("label"))
        .filteredOn(l -> l.endsWith("(niveau 1)"))
        .hasSize(4);
    assertThat(new ObjectMapper().readTree(choix.get("motifRefus"))).hasSize(13);
  }

  private static List<String> messages(
      Formulaire formulaire, Map<String, String[]> soumis, Map<String, Object> faits) {
    return erreurs(formulaire.validate(soumis, faits)).stream().map(ErreurChamp::message).toList();
  }

  private static List<String> codes(
      Formulaire formulaire, Map<String, String[]> soumis, Map<String, Object> faits) {
    return erreurs(formulaire.validate(soumis, faits)).stream().map(ErreurChamp::code).toList();
  }
}
