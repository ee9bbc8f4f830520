package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.prefet.DemanderDecision;
import fr.parcours.iae.prefet.PrefetService;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
@DisplayName("A State's service opens the case it is seized of, to read, and it is written down")
class ConsultationStories {

  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final String VERIFIER = "UserTask_VerifierRecevabilite";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired PrefetService prefet;
  @Autowired DossierService dossiers;
  @Autowired PiecesDossierService pieces;
  @Autowired Candidats candidats;
  @Autowired UtilisateurService utilisateurs;
  @Autowired HorlogeDeTest horloge;
  @Autowired Lecteur pages;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private Acteur ddets;
  private Acteur siae;
  private Acteur ml;
  private UUID personne;
  private UUID dossier;

  @BeforeEach
  void aPersonHired() {
    parcours.today();
    // The first of its département by name: whatever waits for a DDETS there waits for this one.
    ddets = monde.anInstitution();
    jdbc.sql(
            """
            update organisation set nom = '! ' || (
              select 1000000 - count(*) from organisation where categorie = 'INSTITUTION') || nom
            where id = ?
            """)
        .param(ddets.organisationId())
        .update();
    siae = monde.aSiaeMember(KindSiae.ACI);
    ml = monde.aPrescripteurHabilite();
    personne = monde.aCandidat(ml);
    dossier = parcours.brings(ml, personne, siae);
    embauches.accept(siae, dossier, DEBUT);
  }

  @Test
  @DisplayName("It opens no case of its département that nothing puts before it")
  void noCaseIsOpenedWithoutAReason() throws Exception {
    refused(get("/dossiers/{id}", dossier), ddets);
    refused(get("/dossiers/{id}/dossier.pdf", dossier), ddets);
    assertThat(journal()).isEmpty();
  }

  @Test
  @DisplayName("Seized, it reads the facts, neither the name, nor the words, nor the files")
  void seizedItReadsFacts() throws Exception {
    pieces.add(
        dossier, "cv-de-la-personne.pdf", "%PDF-1.7 cv".getBytes(StandardCharsets.US_ASCII), ml);
    UUID demande = seized();
    String nom = candidats.identiteOf(personne).etatCivil().nomUsage();

    assertThat(pages.page(ddets, "/decisions-prefet/" + demande))
        .contains("/dossiers/" + dossier, "Consulter le dossier");
    String page = pages.page(ddets, "/dossiers/" + dossier);

    assertThat(page)
        .contains(
            "Chronologie",
            "PASS IAE",
            "Contrats",
            "Vous consultez ce dossier parce qu’une décision")
        .doesNotContain(nom)
        .doesNotContain("cv-de-la-personne", "type=\"file\"", "Ce que vous pouvez faire")
        .doesNotContain("<dt>Message</dt>");
    assertThat(dossiers.show(dossier, siae).personne()).contains(nom);
  }

  @Test
  @DisplayName("It does nothing there: no gesture, no file joined, taken or opened")
  void itOnlyReads() throws Exception {
    UUID piece =
        pieces
            .add(dossier, "a.pdf", "%PDF-1.7 a".getBytes(StandardCharsets.US_ASCII), ml)
            .orElseThrow();
    seized();
    refused(get("/dossiers/{id}/gestes/{geste}", dossier, "retrait"), ddets);
    refused(post("/dossiers/{id}/gestes/{geste}", dossier, "retrait"), ddets);
    refused(get("/dossiers/{id}/pieces/{piece}", dossier, piece), ddets);
    refused(post("/dossiers/{id}/pieces/{piece}/retrait", dossier, piece), ddets);
    refused(
        multipart("/dossiers/{id}/pieces", dossier)
            .file(
                new MockMultipartFile(
                    "fichier", "x.pdf", "application/pdf", "%PDF-1.7 x".getBytes())),
        ddets);
  }

  @Test
  @DisplayName("Another département, and another service of the same one, find nothing")
  void anotherDepartementFindsNothing() throws Exception {
    seized();
    refused(get("/dossiers/{id}", dossier), monde.anInstitution("67482"));
    refused(get("/dossiers/{id}", dossier), monde.anInstitution());
    // Seized by a task of its own, yet of another place: the place decides.
    jdbc.sql("update candidature set departement = '67' where id = ?").param(dossier).update();
    try {
      refused(get("/dossiers/{id}", dossier), ddets);
    } finally {
      jdbc.sql("update candidature set departement = '62' where id = ?").param(dossier).update();
    }
    assertThat(journal()).isEmpty();
  }

  @Test
  @DisplayName("Each opening is written down, and the SIAE and the person read it")
  void eachOpeningIsWrittenDown() throws Exception {
    seized();
    pages.page(ddets, "/dossiers/" + dossier);
    mvc.perform(as(ddets, get("/dossiers/{id}/dossier.pdf", dossier))).andExpect(status().isOk());

    assertThat(journal()).containsExactly("DECISION_PREFET", "DECISION_PREFET");
    assertThat(pages.page(siae, "/dossiers/" + dossier))
        .contains("Dossier consulté par un service de l’État", "Pour\u00a0: décision du préfet.");
    assertThat(pages.page(monde.asCandidat(personne), "/mon-parcours/" + dossier))
        .contains("Dossier consulté par un service de l’État");
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from consultation_dossier where dossier_id = ?")
                    .param(dossier)
                    .update())
        .hasMessageContaining("consultation_dossier");
  }

  @Test
  @DisplayName("Six months after its last step the case closes to it")
  void itClosesSixMonthsAfter() throws Exception {
    UUID demande = seized();
    parcours.answered(
        ddets,
        demande,
        VERIFIER,
        java.util.Map.of(
            "recevabilite",
            new String[] {"IRRECEVABLE"},
            "precisions",
            new String[] {"Hors du champ de la loi"}));
    horloge.advance(Duration.ofDays(150));
    pages.page(ddets, "/dossiers/" + dossier);
    horloge.advance(Duration.ofDays(40));
    refused(get("/dossiers/{id}", dossier), ddets);
  }

  /** A request about this hire, that waits for the DDETS. */
  private UUID seized() {
    UUID demande =
        prefet
            .request(
                new DemanderDecision(
                    UUID.randomUUID(),
                    TypeDecisionPrefet.HORAIRE_HEBDOMADAIRE,
                    dossier,
                    DEBUT,
                    DEBUT.plusMonths(6),
                    new BigDecimal("12"),
                    null,
                    false,
                    "Reprise progressive"),
                siae)
            .orElseThrow();
    assertThat(parcours.waiting(demande, VERIFIER).organisationId())
        .isEqualTo(ddets.organisationId());
    return demande;
  }

  private List<String> journal() {
    return jdbc.sql("select motif from consultation_dossier where dossier_id = ? order by id")
        .param(dossier)
        .query(String.class)
        .list();
  }

  private void refused(MockHttpServletRequestBuilder request, Acteur acteur) throws Exception {
    mvc.perform(as(acteur, request)).andExpect(status().isNotFound());
  }

  private MockHttpServletRequestBuilder as(Acteur acteur, MockHttpServletRequestBuilder request) {
    return request
        .with(csrf())
        .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow()));
  }
}
