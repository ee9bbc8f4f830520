package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.demo.ServeurAntivirus;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.piece.PieceJointe;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.AntivirusDeTest;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** One person brought to several SIAE at once, with a message and a CV. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class EnvoiCandidaturesStories {

  private static final byte[] CV =
      "%PDF-1.7 dix ans de maraichage".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EICAR =
      ("%PDF-1.7 " + ServeurAntivirus.EICAR).getBytes(StandardCharsets.US_ASCII);
  private static final String PAGE = "/candidatures/nouvelle";
  private static final Pattern RECUE = Pattern.compile("name=\"_piece\" value=\"([^\"]+)\"");

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Lecteur lecteur;
  @Autowired PiecesDossierService pieces;
  @Autowired Pompes pompes;
  @Autowired UtilisateurService utilisateurs;
  @Autowired MockMvc mvc;
  @Autowired HorlogeDeTest horloge;
  @Autowired JdbcClient jdbc;

  private Acteur ml;
  private UUID lea;
  private List<Acteur> siae;

  @BeforeEach
  void aPersonAndThreeSiae() {
    parcours.today();
    AntivirusDeTest.reset();
    jdbc.sql("delete from sujet_exterieur").update();
    jdbc.sql("update act_ru_ext_task set worker_id_ = 'ailleurs', lock_exp_time_ = '2099-01-01'")
        .update();
    ml = monde.aPrescripteurHabilite();
    lea = monde.aCandidat(ml);
    siae =
        List.of(
            monde.aSiaeMember(KindSiae.ACI),
            monde.aSiaeMember(KindSiae.EI),
            monde.aSiaeMember(KindSiae.AI));
  }

  @AfterEach
  void nothingWaitsForTheAntivirus() {
    pompes.drain("piece.analyse");
  }

  @Test
  void eachSiaeHasItsOwnCandidatureAndItsOwnCopyOfTheCv() throws Exception {
    UUID cle = UUID.randomUUID();
    send(ml, page(cle, ids(siae)).file(cv(CV)))
        .andExpect(redirectedUrl("/candidatures?vue=envoyees"));
    pompes.drain("piece.analyse");

    for (Acteur chez : siae) {
      UUID dossier = caseAt(chez);
      assertThat(parcours.steps(dossier)).containsExactly("UserTask_ReviewCandidature");
      List<PieceJointe> files = pieces.show(dossier, chez).pieces();
      assertThat(files).extracting(PieceJointe::nom).containsExactly("CV de Léa.pdf");
      assertThat(
              mvc.perform(as(chez, get("/dossiers/" + dossier + "/pieces/" + files.get(0).id())))
                  .andReturn()
                  .getResponse()
                  .getContentAsByteArray())
          .isEqualTo(CV);
    }
    PieceJointe first = pieces.show(caseAt(siae.get(0)), ml).pieces().get(0);
    mvc.perform(as(siae.get(1), get("/dossiers/" + caseAt(siae.get(0)) + "/pieces/" + first.id())))
        .andExpect(status().isNotFound());
  }

  @Test
  void aDoubleClickSendsNothingTwice() throws Exception {
    UUID cle = UUID.randomUUID();
    send(ml, page(cle, ids(siae)).file(cv(CV)));
    send(ml, page(cle, ids(siae)).file(cv(CV)))
        .andExpect(redirectedUrl("/candidatures?vue=envoyees"));

    assertThat(candidatures()).isEqualTo(3);
    assertThat(files()).isEqualTo(3);
  }

  @Test
  void whatOneSiaeCannotReceiveDoesNotKeepTheOthersFromIt() throws Exception {
    parcours.brings(ml, lea, siae.get(0));
    close(siae.get(1));

    Object envois =
        send(ml, page(UUID.randomUUID(), ids(siae)))
            .andExpect(redirectedUrl("/candidatures?vue=envoyees"))
            .andReturn()
            .getFlashMap()
            .get("envois");

    assertThat(candidatures()).isEqualTo(2);
    assertThat(envois).asString().contains("DOUBLON", "STRUCTURE_FERMEE");
    assertThat(
            mvc.perform(as(ml, get("/candidatures?vue=envoyees")).flashAttr("envois", envois))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("Une candidature envoyée sur 3", "Cette structure ne reçoit pas de candidature");
  }

  @Test
  void whenNothingCanBeSentThePageSaysWhyForEachAndKeepsWhatWasTyped() throws Exception {
    siae.forEach(this::close);
    String page =
        body(
            send(ml, page(UUID.randomUUID(), ids(siae)).file(cv(CV)))
                .andExpect(status().isUnprocessableEntity()));

    assertThat(page)
        .contains(
            "Aucune candidature n’est partie",
            "Léa veut travailler la terre.",
            "«\u00a0CV de Léa.pdf\u00a0» est déjà reçu");
    assertThat(candidatures()).isZero();
  }

  @Test
  void aMessageForgottenLosesNeitherTheCvNorTheSiaeNorTheJobs() throws Exception {
    UUID cle = UUID.randomUUID();
    String again =
        body(
            send(ml, page(cle, ids(siae)).file(cv(CV)).param("message", ""), false)
                .andExpect(status().isUnprocessableEntity()));
    assertThat(again).contains("Écrivez un message", "«\u00a0CV de Léa.pdf\u00a0» est déjà reçu");
    assertThat(ids(siae))
        .allSatisfy(id -> assertThat(again).contains("value=\"" + id + "\" checked"));
    Matcher recue = RECUE.matcher(again);
    assertThat(recue.find()).isTrue();

    send(ml, page(cle, ids(siae.subList(0, 2))).param("_piece", recue.group(1)));

    assertThat(candidatures()).isEqualTo(2);
    assertThat(files()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNoDocumentOrHoldsAVirusGoesNowhere() throws Exception {
    UUID cle = UUID.randomUUID();
    assertThat(
            body(
                send(
                        ml,
                        page(cle, ids(siae))
                            .file(cv("MZ un programme".getBytes(StandardCharsets.US_ASCII))))
                    .andExpect(status().isUnprocessableEntity())))
        .contains("n’est pas un document PDF ni une image", "Léa veut travailler la terre.");
    String again = body(send(ml, page(cle, ids(siae)).file(cv(EICAR)).param("message", ""), false));
    Matcher recue = RECUE.matcher(again);
    assertThat(recue.find()).isTrue();
    pompes.drain("piece.analyse");

    assertThat(
            body(
                send(ml, page(cle, ids(siae)).param("_piece", recue.group(1)))
                    .andExpect(status().isUnprocessableEntity())))
        .contains("logiciel malveillant");
    assertThat(candidatures()).isZero();
  }

  @Test
  void aCvReceivedFromSomebodyElseIsNotMine() throws Exception {
    UUID cle = UUID.randomUUID();
    String again = body(send(ml, page(cle, ids(siae)).file(cv(CV)).param("message", ""), false));
    Matcher recue = RECUE.matcher(again);
    assertThat(recue.find()).isTrue();

    Acteur other = monde.aPrescripteurHabilite();
    send(other, page(cle, ids(siae)).param("_piece", recue.group(1)));

    assertThat(candidatures()).isEqualTo(3);
    assertThat(files()).isZero();
  }

  @Test
  void elevenSiaeAreTooManyAndNoneAreNone() throws Exception {
    List<Acteur> eleven = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      eleven.add(monde.aSiaeMember(KindSiae.ACI));
    }
    assertThat(body(send(ml, page(UUID.randomUUID(), ids(eleven)))))
        .contains("10 structures au plus");
    MockMultipartHttpServletRequestBuilder none = page(UUID.randomUUID(), List.of());
    ids(siae).forEach(id -> none.param("_montree", id.toString()));
    assertThat(body(send(ml, none))).contains("Cochez au moins une structure");
    assertThat(candidatures()).isZero();
    mvc.perform(as(ml, get(PAGE + "?lieu=Lens")))
        .andExpect(redirectedUrl("/recherche/employeurs?lieu=Lens"));
  }

  @Test
  void aCvWithoutAByteIsRefusedAndNothingLeavesWithoutIt() throws Exception {
    assertThat(body(send(ml, page(UUID.randomUUID(), ids(siae)).file(cv(new byte[0])))))
        .contains("Ce fichier n’est pas un document PDF");
    assertThat(candidatures()).isZero();
  }

  @Test
  void theSearchKeepsWhatWasChosenOnOtherPages() throws Exception {
    UUID loin = Parcours.organisation(monde.aSiaeMember(KindSiae.ACI, "59350"));
    String page =
        lecteur.page(ml, "/recherche/employeurs?lieu=Lens&siae=" + loin + "&candidat=" + lea);

    assertThat(page)
        .contains(
            "Déjà choisies, hors de cette page",
            "name=\"siae\" value=\"" + loin + "\"",
            "name=\"candidat\" value=\"" + lea + "\"");
    assertThat(
            lecteur.page(
                ml, PAGE + "?siae=" + loin + "&siae=" + ids(siae).get(0) + "&candidat=" + lea))
        .contains("Envoyer les candidatures", "elle ne voit pas les autres");
  }

  @Test
  void oneAlreadyInHandIsSaidBesideItsSiaeAndASecondOneTakesAWordMore() throws Exception {
    Acteur elle = monde.asCandidat(lea);
    UUID first = parcours.brings(ml, lea, siae.get(0));
    horloge.setDate(LocalDate.of(2026, 11, 30));
    UUID refused = parcours.brings(elle, lea, siae.get(1));
    parcours.answered(
        siae.get(1),
        refused,
        "UserTask_ReviewCandidature",
        Parcours.champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
    horloge.setDate(LocalDate.of(2026, 12, 4));

    String chosen = lecteur.page(elle, PAGE + query());
    assertThat(chosen)
        .contains(
            "Vous y avez déjà une candidature en cours, envoyée le 24/11/2026 (Nouvelle).",
            "href=\"/mon-parcours/" + first + "\"",
            "Votre candidature du 30/11/2026 y a été refusée le 30/11/2026.",
            "Présentez-vous en quelques lignes")
        .doesNotContain("value=\"" + ids(siae).get(0) + "\" checked", "Présentez la personne");
    assertThat(chosen).contains("value=\"" + ids(siae).get(1) + "\" checked");

    assertThat(
            body(
                send(elle, page(UUID.randomUUID(), ids(siae)))
                    .andExpect(status().isUnprocessableEntity())))
        .contains("déjà en cours auprès d’une structure cochée", "href=\"#encore\"");
    assertThat(candidatures()).isEqualTo(2);
    assertThat(lecteur.page(siae.get(0), "/embauches/nouvelle?candidat=" + lea))
        .as("who is about to declare a hire is led to the candidature in hand")
        .contains("Acceptez-la plutôt", "/dossiers/" + first);
    assertThat(lecteur.page(siae.get(2), "/embauches/nouvelle?candidat=" + lea))
        .doesNotContain("Acceptez-la plutôt");
    send(elle, page(UUID.randomUUID(), ids(siae)).param("_encore", "true"));
    assertThat(candidatures()).isEqualTo(5);
  }

  @Test
  void whoDidNotSendItLearnsThatItIsInHandAndNothingElse() throws Exception {
    UUID first = parcours.brings(ml, lea, siae.get(0));
    UUID second = parcours.brings(ml, lea, siae.get(1));
    parcours.answered(
        siae.get(1),
        second,
        "UserTask_ReviewCandidature",
        Parcours.champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
    horloge.setDate(LocalDate.of(2026, 12, 4));
    Acteur autre = monde.anOrienteur();

    assertThat(lecteur.page(autre, PAGE + query() + "&candidat=" + lea))
        .contains(
            "Cette personne y a déjà une candidature en cours, envoyée le 24/11/2026.",
            "Présentez la personne en quelques lignes")
        .doesNotContain(first.toString(), "refusée le");
    assertThat(lecteur.page(ml, PAGE + query() + "&candidat=" + lea))
        .contains("(Nouvelle)", "/dossiers/" + first, "refusée le 24/11/2026")
        .contains("ce qui a déjà été fait avec elle");
  }

  @Test
  void theSearchSaysWhereOneHasAppliedAndOffersItNoMoreThatDay() throws Exception {
    Acteur elle = monde.asCandidat(lea);
    Acteur jeune = monde.aSiaeMember(KindSiae.EI, "12145");
    parcours.brings(ml, lea, jeune);
    jdbc.sql("update organisation set commune_code = '12145', commune = 'Millau' where id = ?")
        .param(jeune.organisationId())
        .update();

    String said = lecteur.page(elle, "/recherche/employeurs?lieu=Millau&rayon=2");
    assertThat(said)
        .contains("Vous y avez déjà candidaté il y a moins de 24 heures", "Déjà envoyée")
        .doesNotContain("/candidatures/nouvelle?siae=" + jeune.organisationId());
    assertThat(lecteur.page(elle, PAGE + "?siae=" + jeune.organisationId()))
        .contains("une autre sera possible le 25/11/2026", "Voir cette candidature")
        .doesNotContain("name=\"message\"");
    assertThat(lecteur.page(ml, "/recherche/employeurs?lieu=Millau&rayon=2"))
        .doesNotContain("Déjà envoyée");
    assertThat(lecteur.page(ml, "/recherche/employeurs?lieu=Millau&rayon=2&candidat=" + lea))
        .contains("Une candidature y a été envoyée il y a moins de 24 heures");
  }

  private String query() {
    StringBuilder query = new StringBuilder("?");
    ids(siae).forEach(id -> query.append("siae=").append(id).append('&'));
    return query.append("lieu=Lens").toString();
  }

  private MockMultipartHttpServletRequestBuilder page(UUID cle, List<UUID> chez) {
    MockMultipartHttpServletRequestBuilder page = multipart(PAGE);
    page.param("_cle", cle.toString()).param("_candidat", lea.toString());
    chez.forEach(id -> page.param("_siae", id.toString()).param("_montree", id.toString()));
    return page;
  }

  private static MockMultipartFile cv(byte[] bytes) {
    return new MockMultipartFile("_cv", "CV de Léa.pdf", "application/pdf", bytes);
  }

  private ResultActions send(Acteur acteur, MockHttpServletRequestBuilder page) throws Exception {
    return send(acteur, page, true);
  }

  private ResultActions send(Acteur acteur, MockHttpServletRequestBuilder page, boolean withMessage)
      throws Exception {
    if (withMessage) {
      page.param("message", "Léa veut travailler la terre.");
    }
    return mvc.perform(as(acteur, page.with(csrf())));
  }

  private static String body(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static List<UUID> ids(List<Acteur> acteurs) {
    return acteurs.stream().map(Parcours::organisation).toList();
  }

  private UUID caseAt(Acteur chez) {
    return jdbc.sql("select id from candidature where siae_id = ? and candidat_id = ?")
        .param(chez.organisationId())
        .param(lea)
        .query(UUID.class)
        .single();
  }

  private long candidatures() {
    return jdbc.sql("select count(*) from candidature where candidat_id = ?")
        .param(lea)
        .query(Long.class)
        .single();
  }

  private long files() {
    return jdbc.sql(
            """
            select count(*) from piece_jointe p join candidature c on c.id = p.dossier_id
            where c.candidat_id = ? and p.au_dossier
            """)
        .param(lea)
        .query(Long.class)
        .single();
  }

  private void close(Acteur chez) {
    jdbc.sql("update organisation set ouverte_aux_candidatures = false where id = ?")
        .param(chez.organisationId())
        .update();
  }

  private <T extends MockHttpServletRequestBuilder> T as(Acteur acteur, T request) {
    request.with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow()));
    return request;
  }
}
