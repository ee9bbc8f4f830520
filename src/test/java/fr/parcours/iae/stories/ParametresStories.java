package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.version.DefinitionParametre;
import fr.parcours.iae.version.ParametresService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A département sets its own delays, without a new diagram. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class ParametresStories {

  private static final String ETUDE = "echeance.etudier-candidature";
  private static final String JOUR = "2026-11-24";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Lecteur lecteur;
  @Autowired ParametresService parametres;
  @Autowired UtilisateurService utilisateurs;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private Acteur admin;

  @BeforeEach
  void anAdministrator() {
    parcours.today();
    admin = monde.anAdministrateur();
  }

  @AfterEach
  void asEverywhereAgain() throws Exception {
    sends(ETUDE, "67", "", "nationale", JOUR, "Fin de l’histoire");
  }

  @Test
  void everyDelayOfTheProductHasItsNameAndNoNameIsWithoutADelay() {
    assertThat(DefinitionParametre.TOUTES)
        .extracting(DefinitionParametre::cle)
        .containsExactlyInAnyOrderElementsOf(
            jdbc.sql("select distinct cle from parametre where departement is null")
                .query(String.class)
                .list());
  }

  @Test
  void aDepartementStudiesFasterFromADayOnAndTheOthersDoNot() throws Exception {
    assertThat(due("67482")).isEqualTo(LocalDate.parse(JOUR).plusDays(21));

    assertThat(sends(ETUDE, "67", "10", "jours", JOUR, "Le 67 étudie en dix jours").getStatus())
        .isEqualTo(302);

    assertThat(due("67482")).isEqualTo(LocalDate.parse(JOUR).plusDays(10));
    assertThat(due("62041")).isEqualTo(LocalDate.parse(JOUR).plusDays(21));
    assertThat(lecteur.page(admin, "/administration/parametres?departement=67"))
        .contains("Étudier la candidature", "10 jours", "comme partout");
    assertThat(lecteur.page(admin, "/administration/parametres/" + ETUDE + "?departement=67"))
        .contains("propre à ce département", "Le 67 étudie en dix jours");

    assertThat(sends(ETUDE, "67", "", "nationale", JOUR, "Retour au délai national").getStatus())
        .isEqualTo(302);
    assertThat(due("67482")).isEqualTo(LocalDate.parse(JOUR).plusDays(21));
  }

  @Test
  void whatIsPlannedIsSaidAndDoesNotCountYet() throws Exception {
    sends(ETUDE, "67", "2", "mois", "2027-03-01", "Plus de temps au printemps");
    assertThat(parametres.fiche(ETUDE, "67").valeur())
        .satisfies(v -> assertThat(v.effective()).isEqualTo(Period.ofDays(21)))
        .satisfies(
            v -> assertThat(v.prochaine().enVigueurLe()).isEqualTo(LocalDate.of(2027, 3, 1)));
    sends(ETUDE, "67", "", "nationale", "2027-03-01", "Annulé avant son jour");
  }

  @Test
  void whatIsWrongIsSaidAndKept() throws Exception {
    assertThat(refused(ETUDE, "67", "dix", "jours", JOUR, "Un mot"))
        .contains("nombre entier", "dix");
    assertThat(refused(ETUDE, "67", "0", "jours", JOUR, "Tout de suite"))
        .contains("un jour à trois ans");
    assertThat(refused(ETUDE, "67", "9999", "mois", JOUR, "Jamais"))
        .contains("un jour à trois ans");
    assertThat(refused(ETUDE, "67", "10", "jours", "2026-11-23", "Hier déjà"))
        .contains("Choisissez aujourd’hui");
    assertThat(refused(ETUDE, "67", "10", "jours", JOUR, "")).contains("Dites pourquoi");
    assertThat(refused(ETUDE, "", "", "nationale", JOUR, "La nation suit la nation"))
        .contains("un jour à trois ans");
    assertThat(sends("inconnu", "67", "10", "jours", JOUR, "Nulle part").getStatus())
        .isEqualTo(404);
  }

  private LocalDate due(String commune) {
    Acteur by = monde.aPrescripteurHabilite();
    UUID dossier =
        parcours.brings(by, monde.aCandidat(by), monde.aSiaeMember(KindSiae.ACI, commune));
    TacheOuverte tache = parcours.waiting(dossier, "UserTask_ReviewCandidature");
    return tache.echeance();
  }

  private String refused(
      String cle, String departement, String nombre, String unite, String jour, String motif)
      throws Exception {
    MockHttpServletResponse answer = sends(cle, departement, nombre, unite, jour, motif);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse sends(
      String cle, String departement, String nombre, String unite, String jour, String motif)
      throws Exception {
    long vue =
        DefinitionParametre.TOUTES.stream().anyMatch(d -> d.cle().equals(cle))
            ? parametres.fiche(cle, departement.isEmpty() ? null : departement).vue()
            : 0;
    return mvc.perform(
            post("/administration/parametres/" + cle)
                .param("departement", departement)
                .param("nombre", nombre)
                .param("unite", unite)
                .param("enVigueurLe", jour)
                .param("motif", motif)
                .param("vue", String.valueOf(vue))
                .with(csrf())
                .with(Connecte.as(utilisateurs.connecte(admin.utilisateurId()).orElseThrow())))
        .andReturn()
        .getResponse();
  }
}
