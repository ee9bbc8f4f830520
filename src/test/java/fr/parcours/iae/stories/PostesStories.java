package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.organisation.ContenuFichePoste;
import fr.parcours.iae.organisation.EtatFichePoste;
import fr.parcours.iae.organisation.FichePoste;
import fr.parcours.iae.organisation.FichesPosteService;
import fr.parcours.iae.organisation.FichesPosteService.Ligne;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The life of a job that a SIAE offers: published, seen by anybody, expired, refreshed, closed. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class PostesStories {

  private static final LocalDate JOUR = LocalDate.of(2026, 11, 24);
  private static final String CARRIERE = "10200";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired SiaeSousConvention conventions;
  @Autowired Lecteur lecteur;
  @Autowired FichesPosteService fiches;
  @Autowired UtilisateurService utilisateurs;
  @Autowired HorlogeDeTest horloge;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private Acteur siae;

  @BeforeEach
  void aSiae() {
    parcours.today();
    siae = monde.aSiaeMember(KindSiae.ACI);
  }

  @AfterEach
  void back() {
    parcours.today();
  }

  @Test
  @DisplayName(
      "Un poste publié est vu de tous, disparaît au 90e jour, revient quand on le renouvelle")
  void aPublishedJobIsSeenByAnybodyThenExpiresThenComesBack() throws Exception {
    send(
            siae,
            post("/organisation/postes/nouveau")
                .param("_cle", UUID.randomUUID().toString())
                .param("metierCherche", "Abatteur / Abatteuse de carrière")
                .param("intitule", "Carrier polyvalent")
                .param("postes", "2")
                .param("contratPropose", "CDDI")
                .param("heuresHebdomadaires", "26,5")
                .param("lieuCherche", "Liévin (62)")
                .param("description", "Extraction et taille."))
        .andExpect(redirectedUrl("/organisation/postes"));
    FichePoste fiche = only();
    assertThat(fiche.rome()).isEqualTo("F1402");
    assertThat(fiche.heuresHebdomadaires()).isEqualByComparingTo("26.5");

    assertThat(card()).contains("Carrier polyvalent", "CDD d’insertion", "Liévin", "26,5");

    horloge.setDate(JOUR.plusDays(60));
    assertThat(fiches.list(siae))
        .extracting(Ligne::etat)
        .containsOnly(EtatFichePoste.BIENTOT_EXPIREE);
    horloge.setDate(JOUR.plusDays(89));
    assertThat(card()).contains("Carrier polyvalent");
    horloge.setDate(JOUR.plusDays(90));
    assertThat(card()).doesNotContain("Carrier polyvalent");
    horloge.setDate(JOUR.plusDays(91));
    assertThat(card()).doesNotContain("Carrier polyvalent");
    assertThat(lecteur.page(siae, "/organisation/postes"))
        .contains("Carrier polyvalent", "Expiré le 22/02/2027", "Renouveler");

    send(siae, post("/organisation/postes/" + fiche.id() + "/renouvellement"))
        .andExpect(redirectedUrl("/organisation/postes"));

    assertThat(card()).contains("Carrier polyvalent", "renouvelé aujourd’hui");
    assertThat(only().publieeLe()).isEqualTo(JOUR);
    assertThat(only().expireLe()).isEqualTo(JOUR.plusDays(181));
  }

  @Test
  @DisplayName("Fermer retire le poste tout de suite ; le rouvrir le publie pour 90 jours")
  void aClosedJobIsGoneAtOnceAndReopenedForTheWholeTime() throws Exception {
    UUID id = published("Tailleur de pierre");

    assertThat(fiches.close(id, siae).isFait()).isTrue();

    assertThat(card()).doesNotContain("Tailleur de pierre");
    assertThat(code(fiches.close(id, siae))).isEqualTo("POSTE_DEJA_FERME");
    assertThat(code(fiches.refresh(id, siae))).isEqualTo("POSTE_FERME");
    horloge.setDate(JOUR.plusDays(200));
    assertThat(fiches.reopen(id, siae).orElseThrow().expireLe()).isEqualTo(JOUR.plusDays(290));
    assertThat(card()).contains("Tailleur de pierre");
    assertThat(code(fiches.reopen(id, siae))).isEqualTo("POSTE_DEJA_OUVERT");
  }

  @Test
  @DisplayName("Seuls les membres de la structure gèrent ses postes")
  void onlyMembersManageTheJobsOfTheirSiae() throws Exception {
    UUID id = published("Tailleur de pierre");
    Acteur autre = monde.aSiaeMember(KindSiae.ACI);
    Acteur prescripteur = monde.aPrescripteurHabilite();
    Acteur collegue = monde.aColleagueOf(siae);

    for (String geste : new String[] {"", "/renouvellement", "/fermeture", "/reouverture"}) {
      String chemin = "/organisation/postes/" + id + geste;
      send(autre, post(chemin)).andExpect(status().isNotFound());
      send(prescripteur, post(chemin)).andExpect(status().isForbidden());
    }
    send(autre, get("/organisation/postes/" + id)).andExpect(status().isNotFound());
    send(prescripteur, get("/organisation/postes")).andExpect(status().isForbidden());
    assertThat(fiches.list(autre)).isEmpty();
    assertThatThrownBy(() -> fiches.publish(id, ContenuFichePoste.of(CARRIERE, 1), autre))
        .isInstanceOf(IntrouvableException.class);
    assertThat(only().ouverte()).isTrue();
    send(collegue, post("/organisation/postes/" + id + "/fermeture"))
        .andExpect(status().is3xxRedirection());
    assertThat(only().ouverte()).isFalse();
  }

  @Test
  @DisplayName("Une structure dont la convention a expiré ne publie plus, mais peut fermer")
  void aSiaeWithoutConventionPublishesNothing() {
    conventions.of(siae);
    UUID id = published("Tailleur de pierre");
    horloge.setDate(LocalDate.of(2031, 1, 1));

    assertThat(code(fiches.refresh(id, siae))).isEqualTo("CONVENTION_EXPIREE");
    assertThat(code(fiches.publish(UUID.randomUUID(), ContenuFichePoste.of(CARRIERE, 1), siae)))
        .isEqualTo("CONVENTION_EXPIREE");
    assertThat(fiches.list(siae)).hasSize(1);
    assertThat(fiches.close(id, siae).isFait()).isTrue();
    assertThat(code(fiches.reopen(id, siae))).isEqualTo("CONVENTION_EXPIREE");
  }

  @Test
  @DisplayName("La fiche publique d’une structure sans convention ne montre plus ses postes")
  void theCardOfASiaeWithoutConventionShowsNoJob() throws Exception {
    conventions.of(siae);
    published("Tailleur de pierre");
    String carte = "/employeurs/" + siae.organisationId();
    assertThat(lecteur.page(siae, carte)).contains("Tailleur de pierre");

    jdbc.sql(
            """
            update convention set valide_jusqu_au = date '2026-11-01'
            where id = (select convention_id from organisation where id = ?)
            """)
        .param(siae.organisationId())
        .update();

    assertThat(lecteur.page(siae, carte))
        .contains("ne reçoit pas de candidatures en ce moment")
        .doesNotContain("Tailleur de pierre");
  }

  @Test
  @DisplayName("Chaque refus dit pourquoi, et rien n’est publié")
  void eachRefusalSaysWhy() {
    assertThat(refused(ContenuFichePoste.of("00000", 1))).isEqualTo("METIER_INCONNU");
    assertThat(refused(ContenuFichePoste.of(CARRIERE, 0))).isEqualTo("POSTES_INVALIDES");
    assertThat(refused(ContenuFichePoste.of(CARRIERE, 100))).isEqualTo("POSTES_INVALIDES");
    assertThat(refused(contenu("x".repeat(121), null, null))).isEqualTo("TEXTE_TROP_LONG");
    assertThat(refused(contenu("", "48.5", null))).isEqualTo("HEURES_INVALIDES");
    assertThat(refused(contenu("", "0.5", null))).isEqualTo("HEURES_INVALIDES");
    assertThat(refused(contenu("", null, "00000"))).isEqualTo("COMMUNE_INCONNUE");
    assertThat(fiches.list(siae)).isEmpty();
  }

  @Test
  @DisplayName("Un métier ou une commune ambigus sont à choisir ; ce qui était saisi reste là")
  void anAmbiguousJobOrPlaceIsToBeChosen() throws Exception {
    String page =
        send(
                siae,
                post("/organisation/postes/nouveau")
                    .param("_cle", UUID.randomUUID().toString())
                    .param("metierCherche", "jardinier")
                    .param("postes", "1")
                    .param("lieuCherche", "saint-den")
                    .param("description", "Entretien du parc."))
            .andExpect(status().isUnprocessableEntity())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page)
        .contains(
            "Choisissez le métier dans la liste.",
            "Choisissez la commune dans la liste.",
            "Jardinier / Jardinière",
            "Saint-Denis (93)",
            "Entretien du parc.");
    assertThat(fiches.list(siae)).isEmpty();
  }

  @Test
  @DisplayName("Un double clic publie une fois ; modifier ne prolonge pas")
  void aDoubleClickPublishesOnceAndAChangeDoesNotProlong() {
    UUID cle = UUID.randomUUID();
    fiches.publish(cle, contenu("Carrier", null, null), siae).orElseThrow();
    fiches.publish(cle, contenu("Carrier", null, null), siae).orElseThrow();
    horloge.setDate(JOUR.plusDays(30));

    fiches.modify(cle, contenu("Carrier confirmé", "35", "62510"), siae).orElseThrow();

    assertThat(only().intitule()).isEqualTo("Carrier confirmé");
    assertThat(only().commune()).isEqualTo("Liévin");
    assertThat(only().expireLe()).isEqualTo(JOUR.plusDays(90));
  }

  @Test
  @DisplayName("Un département peut fixer une autre durée")
  void aDepartementMaySetAnotherDuration() {
    jdbc.sql(
            "insert into parametre (cle, departement, valeur, en_vigueur_le, motif)"
                + " values ('fiche-de-poste.visible', '48', 'P30D', '2026-01-01', 'Essai')")
        .update();
    siae = monde.aSiaeMember(KindSiae.ACI, "48095");

    published("Tailleur de pierre");

    assertThat(only().expireLe()).isEqualTo(JOUR.plusDays(30));
  }

  private UUID published(String intitule) {
    return fiches.publish(UUID.randomUUID(), contenu(intitule, null, null), siae).orElseThrow();
  }

  private static ContenuFichePoste contenu(
      String intitule, @Nullable String heures, @Nullable String commune) {
    return new ContenuFichePoste(
        CARRIERE, intitule, "", 1, null, heures == null ? null : new BigDecimal(heures), commune);
  }

  private FichePoste only() {
    assertThat(fiches.list(siae)).hasSize(1);
    return fiches.list(siae).get(0).fiche();
  }

  private String refused(ContenuFichePoste contenu) {
    return code(fiches.publish(UUID.randomUUID(), contenu, siae));
  }

  private static String code(Resultat<?> resultat) {
    return resultat.refus().map(Refus::code).orElse("fait");
  }

  /** The SIAE's page as somebody who is not logged in reads it. */
  private String card() throws Exception {
    return mvc.perform(get("/employeurs/" + Parcours.organisation(siae)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private ResultActions send(Acteur acteur, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(
        request
            .with(csrf())
            .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow())));
  }
}
