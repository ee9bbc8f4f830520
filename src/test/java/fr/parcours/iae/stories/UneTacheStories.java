package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.NoteEquipeService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * One task on its page: what is typed is kept, what will happen is said, what was decided is seen.
 */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class UneTacheStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String NIR = "190010100100149";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired NoteEquipeService notes;
  @Autowired DossierService dossiers;
  @Autowired UtilisateurService utilisateurs;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private Acteur ml;
  private Acteur siae;
  private UUID dossier;
  private String tache;

  @BeforeEach
  void aCandidatureWaits() {
    parcours.today();
    ml = monde.aPrescripteurHabilite();
    siae = monde.aSiaeMember(KindSiae.ACI);
    dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    tache = parcours.waiting(dossier, REVIEW).id();
  }

  @Test
  @DisplayName("What is typed is kept for its author alone, without the NIR, and comes back")
  void whatIsTypedIsKept() throws Exception {
    Acteur colleague = monde.aColleagueOf(siae);

    MockHttpServletResponse kept =
        answer(draft().param("nir", NIR).param("inconnu", "x").header("HX-Request", "true"), siae);

    assertThat(kept.getContentAsString(StandardCharsets.UTF_8)).contains("Brouillon enregistré à ");
    assertThat(page(siae))
        .contains("Votre brouillon du", "Nous avons hésité", "Repartir du formulaire vierge")
        .doesNotContain(NIR);
    assertThat(page(colleague)).doesNotContain("Votre brouillon du", "Nous avons hésité");
    assertThat(drafts()).singleElement().asString().doesNotContain(NIR, "inconnu");
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.NOUVELLE);

    answer(post("/taches/" + tache + "/brouillon/retrait"), siae);
    assertThat(page(siae)).doesNotContain("Votre brouillon du", "Nous avons hésité");
  }

  @Test
  @DisplayName(
      "The button keeps the draft without JavaScript; the task done takes every draft away")
  void theTaskDoneTakesDraftsAway() throws Exception {
    assertThat(answer(draft(), siae).getRedirectedUrl()).isEqualTo("/taches/" + tache);
    answer(draft(), monde.aColleagueOf(siae));
    assertThat(drafts()).hasSize(2);

    parcours.answered(
        siae, dossier, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));

    assertThat(drafts()).isEmpty();
    assertThat(answer(draft(), siae).getStatus()).isEqualTo(409);
    assertThat(drafts()).isEmpty();
  }

  @Test
  @DisplayName("A draft is nobody else's to write, and has a size")
  void aDraftIsNobodyElses() throws Exception {
    assertThat(answer(draft(), monde.aSiaeMember(KindSiae.ACI)).getStatus()).isEqualTo(404);
    assertThat(answer(draft().param("messagePrescripteur", "x".repeat(100_001)), siae).getStatus())
        .isEqualTo(413);
    assertThat(drafts()).isEmpty();
  }

  @Test
  @DisplayName("The page says what the answer will do before it is confirmed")
  void thePageSaysWhatTheAnswerWillDo() throws Exception {
    assertThat(page(siae)).doesNotContain("Ce qui se passera");
    assertThat(again("REFUSER")).contains("Ce qui se passera", "recevront ce refus");
    assertThat(again("ACCEPTER")).contains("le PASS IAE est délivré tout de suite");
    assertThat(again("n’importe quoi")).doesNotContain("Ce qui se passera");
  }

  @Test
  @DisplayName("The page recalls what the same organisation decided at this step, and no other's")
  void thePageRecallsWhatWasDecided() throws Exception {
    assertThat(page(siae)).doesNotContain("Vos décisions à cette étape");
    UUID other = parcours.brings(ml, monde.aCandidat(ml), siae);
    parcours.answered(
        siae, other, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));

    assertThat(page(siae))
        .contains("Vos décisions à cette étape", "Candidature refusée", "/dossiers/" + other);
    Acteur stranger = monde.aSiaeMember(KindSiae.ACI);
    tache = parcours.waiting(parcours.brings(ml, monde.aCandidat(ml), stranger), REVIEW).id();
    assertThat(page(stranger)).doesNotContain("Vos décisions à cette étape");
  }

  @Test
  @DisplayName(
      "A note is read by the organisation alone, and whom it calls is told without its words")
  void aNoteIsReadByTheOrganisationAlone() throws Exception {
    Acteur colleague = monde.aColleagueOf(siae);
    Acteur stranger = monde.aSiaeMember(KindSiae.ACI);
    String words = "À rappeler jeudi au sujet du permis";

    assertThat(
            answer(note(words).param("pour", colleague.utilisateurId().toString()), siae)
                .getRedirectedUrl())
        .isEqualTo("/taches/" + tache + "#notes");

    assertThat(page(colleague)).contains(words, "pour Awa D.");
    assertThat(dossiers.show(dossier, ml)).isNotNull();
    assertThat(notes.of(dossier, siae)).hasSize(1);
    assertThat(notes.of(dossier, ml)).isEmpty();
    assertThat(text(answer(get("/dossiers/" + dossier), siae))).contains(words);
    assertThat(text(answer(get("/dossiers/" + dossier), ml))).doesNotContain(words);
    assertThat(told()).containsExactly(siae.organisationId());
    assertThat(notes.write(tache, words, List.of(stranger.utilisateurId()), "/", siae).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("NOTE_POUR"));
    assertThat(notes.write(tache, " ", List.of(), "/", siae).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("NOTE_TEXTE"));
    assertThat(answer(note(words), stranger).getStatus()).isEqualTo(404);
    answer(note("Pour moi").param("pour", siae.utilisateurId().toString()), siae);
    assertThat(told()).as("nobody tells oneself").hasSize(1);
  }

  private MockHttpServletRequestBuilder note(String words) {
    return post("/taches/" + tache + "/notes").param("texte", words);
  }

  /** Organisations whose members a note of this case calls. */
  private List<UUID> told() {
    return jdbc.sql(
            """
            select autre_organisation_id from notification
            where sujet_id = ? and nature = 'NOTE_MENTION'
            """)
        .param(dossier)
        .query(UUID.class)
        .list();
  }

  private String again(String decision) throws Exception {
    return text(
        answer(post("/taches/" + tache).param("decision", decision).param("_refresh", "1"), siae));
  }

  private MockHttpServletRequestBuilder draft() {
    return post("/taches/" + tache + "/brouillon")
        .param("decision", "REFUSER")
        .param("motifRefus", "NO_POSITION")
        .param("reponse", "Nous avons hésité");
  }

  private String page(Acteur acteur) throws Exception {
    return text(answer(get("/taches/" + tache), acteur));
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Acteur acteur)
      throws Exception {
    return mvc.perform(
            request
                .with(csrf())
                .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow())))
        .andReturn()
        .getResponse();
  }

  private Iterable<String> drafts() {
    return jdbc.sql("select champs::text from brouillon_tache where tache_id = ?")
        .param(tache)
        .query(String.class)
        .list();
  }
}
