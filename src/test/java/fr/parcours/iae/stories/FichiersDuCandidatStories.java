package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.piece.PieceJointe;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.AntivirusDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The person adds files to a candidature in hand, and so does whoever brought them. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
@DisplayName("Files joined after the deposit")
class FichiersDuCandidatStories {

  private static final byte[] CV =
      "%PDF-1.7 dix ans de cuisine".getBytes(StandardCharsets.US_ASCII);
  private static final String NOM = "CV de Lea Martin.pdf";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Lecteur lecteur;
  @Autowired PiecesDossierService pieces;
  @Autowired Pompes pompes;
  @Autowired UtilisateurService utilisateurs;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private Acteur orienteur;
  private Acteur elle;
  private Acteur siae;
  private UUID dossier;

  @BeforeEach
  void aPersonBroughtByAnOrienteur() {
    parcours.today();
    AntivirusDeTest.reset();
    jdbc.sql("delete from sujet_exterieur").update();
    jdbc.sql("update act_ru_ext_task set worker_id_ = 'ailleurs', lock_exp_time_ = '2099-01-01'")
        .update();
    Acteur ml = monde.aPrescripteurHabilite();
    orienteur = monde.anOrienteur();
    siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    elle = monde.asCandidat(lea);
    dossier = parcours.brings(orienteur, lea, siae);
  }

  @AfterEach
  void nothingWaitsForTheAntivirus() {
    pompes.drain("piece.analyse");
  }

  @Test
  @DisplayName(
      "The person's file waits for the antivirus, then the SIAE opens it; the story says so")
  void thePersonJoinsAFile() throws Exception {
    assertThat(lecteur.page(elle, "/mon-parcours/" + dossier))
        .contains("Mes fichiers", "action=\"/mon-parcours/" + dossier + "/pieces\"");
    join(elle).andExpect(redirectedUrl("/mon-parcours/" + dossier + "#pieces"));
    PieceJointe file = pieces.show(dossier, elle).pieces().get(0);
    assertThat(read(siae, file).getStatus()).as("in quarantine").isEqualTo(404);
    pompes.drain("piece.analyse");

    assertThat(read(siae, file).getContentAsByteArray()).isEqualTo(CV);
    assertThat(read(elle, file).getContentAsByteArray()).isEqualTo(CV);
    assertThat(lecteur.page(siae, "/dossiers/" + dossier))
        .contains("Fichier joint\u00a0: " + NOM, "de la personne");
    assertThat(lecteur.page(elle, "/mon-parcours/" + dossier))
        .contains(
            "Fichier joint\u00a0: " + NOM, "/mon-parcours/" + dossier + "/pieces/" + file.id());
  }

  @Test
  @DisplayName("An orienteur reads neither the file nor its name; the person not what they joined")
  void eachReadsTheirOwn() throws Exception {
    join(elle);
    PieceJointe hers = pieces.show(dossier, elle).pieces().get(0);
    mvc.perform(as(orienteur, file("/dossiers/", "Note.pdf", "%PDF-1.7 note".getBytes())));
    PieceJointe his = pieces.show(dossier, orienteur).pieces().get(0);
    pompes.drain("piece.analyse");

    assertThat(lecteur.page(orienteur, "/dossiers/" + dossier))
        .contains("Note.pdf", "Fichier joint pour la structure")
        .doesNotContain("Lea Martin");
    assertThat(read(orienteur, hers).getStatus()).isEqualTo(404);
    assertThat(read(elle, his).getStatus()).isEqualTo(404);
    assertThat(lecteur.page(elle, "/mon-parcours/" + dossier)).doesNotContain("Note.pdf");
    assertThat(pieces.show(dossier, siae).pieces()).hasSize(2);
    Acteur autre = monde.asCandidat(monde.aCandidat(orienteur));
    assertThat(join(autre).andReturn().getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  @DisplayName("Once it is answered neither of them joins nor takes back; the SIAE still joins")
  void closedOnceAnswered() throws Exception {
    join(elle);
    PieceJointe hers = pieces.show(dossier, elle).pieces().get(0);
    parcours.answered(
        siae,
        dossier,
        "UserTask_ReviewCandidature",
        champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));

    for (Acteur acteur : List.of(elle, orienteur)) {
      mvc.perform(as(acteur, file(base(acteur), "b.pdf", "%PDF-1.7 b".getBytes())));
      assertThat(lecteur.page(acteur, base(acteur) + dossier))
          .contains("candidature a reçu sa réponse")
          .doesNotContain("type=\"file\"");
    }
    mvc.perform(as(elle, post("/mon-parcours/{id}/pieces/{piece}/retrait", dossier, hers.id())));
    assertThat(pieces.show(dossier, siae).pieces())
        .extracting(PieceJointe::id)
        .containsExactly(hers.id());
    mvc.perform(as(siae, file("/dossiers/", "c.pdf", "%PDF-1.7 c".getBytes())));
    assertThat(pieces.show(dossier, siae).pieces()).hasSize(2);
    assertThat(lecteur.page(elle, "/mon-parcours/" + dossier))
        .contains("Cette candidature a reçu sa réponse", NOM);
  }

  @Test
  @DisplayName("As long as it is in hand the person takes a file back")
  void takenBack() throws Exception {
    join(elle);
    PieceJointe hers = pieces.show(dossier, elle).pieces().get(0);
    mvc.perform(as(elle, post("/mon-parcours/{id}/pieces/{piece}/retrait", dossier, hers.id())))
        .andExpect(redirectedUrl("/mon-parcours/" + dossier + "#pieces"));
    assertThat(pieces.show(dossier, siae).pieces()).isEmpty();
    assertThat(lecteur.page(siae, "/dossiers/" + dossier))
        .contains("Fichier joint, retiré depuis")
        .doesNotContain(NOM);
  }

  private ResultActions join(Acteur acteur) throws Exception {
    return mvc.perform(as(acteur, file("/mon-parcours/", NOM, CV)));
  }

  private MockHttpServletRequestBuilder file(String base, String nom, byte[] bytes) {
    return multipart(base + dossier + "/pieces")
        .file(new MockMultipartFile("fichier", nom, "application/pdf", bytes));
  }

  private MockHttpServletResponse read(Acteur acteur, PieceJointe file) throws Exception {
    return mvc.perform(as(acteur, get(base(acteur) + dossier + "/pieces/" + file.id())))
        .andReturn()
        .getResponse();
  }

  private static String base(Acteur acteur) {
    return acteur.isCandidat() ? "/mon-parcours/" : "/dossiers/";
  }

  private MockHttpServletRequestBuilder as(Acteur acteur, MockHttpServletRequestBuilder request) {
    return request
        .with(csrf())
        .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow()));
  }
}
