package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.demo.ServeurAntivirus;
import fr.parcours.iae.demo.ServeurAntivirus.Panne;
import fr.parcours.iae.engine.EtatSujet;
import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.engine.SujetsService;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.piece.AnalyseService;
import fr.parcours.iae.piece.PieceJointe;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.support.AntivirusDeTest;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files joined to a case: in quarantine until an antivirus has read them. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
@DisplayName("Files joined to a case, in quarantine until an antivirus has read them")
class PiecesJointesStories {

  private static final String TOPIC = "piece.analyse";
  private static final byte[] PDF = "%PDF-1.7 attestation".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EICAR =
      ("%PDF-1.7 " + ServeurAntivirus.EICAR).getBytes(StandardCharsets.US_ASCII);
  private static final String MUET = "L’antivirus ne répond pas : le fichier reste en quarantaine.";

  /** The same on a page. */
  private static final String MUET_LU = MUET.replace(" :", "\u00a0:");

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PiecesDossierService pieces;
  @Autowired AnalyseService analyses;
  @Autowired Pompes pompes;
  @Autowired SujetsService sujets;
  @Autowired HorlogeDeTest horloge;
  @Autowired HorlogeMoteur moteur;
  @Autowired UtilisateurService utilisateurs;
  @Autowired Lecteur pages;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private final ServeurAntivirus antivirus = AntivirusDeTest.serveur();
  private Acteur siae;
  private Acteur ml;
  private UUID dossier;

  @BeforeEach
  void aCaseWhoseFilesAreTheOnlyOnesToRead() {
    parcours.today();
    AntivirusDeTest.reset();
    jdbc.sql("delete from sujet_exterieur").update();
    jdbc.sql("update act_ru_ext_task set worker_id_ = 'ailleurs', lock_exp_time_ = '2099-01-01'")
        .update();
    siae = monde.aSiaeMember(KindSiae.ACI);
    ml = monde.aPrescripteurHabilite();
    dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
  }

  @AfterEach
  void theAntivirusAnswersAgain() {
    AntivirusDeTest.reset();
    advance(Duration.ofHours(1));
    pompes.drain(TOPIC);
    parcours.today();
  }

  @Test
  @DisplayName("A file is opened by nobody before it was read, by whoever sees the case afterwards")
  void aFileIsGivenOnceItWasRead() throws Exception {
    UUID piece = sent(ml, "Attestation été.pdf", PDF);
    String adresse = "/dossiers/" + dossier + "/pieces/" + piece;
    assertThat(pages.page(siae, "/dossiers/" + dossier))
        .contains("Attestation été.pdf", "En quarantaine", "Analyse en cours.")
        .doesNotContain(adresse + "\"");
    mvc.perform(as(siae, get(adresse))).andExpect(status().isNotFound());

    pompes.drain(TOPIC);

    String tache = parcours.waiting(dossier, "UserTask_ReviewCandidature").id();
    for (String page : List.of("/dossiers/" + dossier, "/taches/" + tache)) {
      assertThat(pages.page(siae, page))
          .contains(adresse + "\"", "Attestation été.pdf", "Sain", "20\u00a0octets", "Awa D.")
          .doesNotContain("Analyse en cours");
    }
    MvcResult recu =
        mvc.perform(as(siae, get(adresse)))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "application/pdf"))
            .andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andExpect(header().string("Cache-Control", "no-store"))
            .andReturn();
    assertThat(recu.getResponse().getContentAsByteArray()).isEqualTo(PDF);
    assertThat(recu.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''Attestation%20%C3%A9t%C3%A9.pdf");
    assertThat(text(piece, "moteur")).startsWith("ClamAV 1.4.1/27500");
    assertThat(text(piece, "sha256")).hasSize(64);
  }

  @Test
  @DisplayName("Malware loses its bytes, its name stays, and who sent it reads why")
  void malwareIsRefused() throws Exception {
    UUID piece = sent(ml, "facture.pdf", EICAR);
    pompes.drain(TOPIC);

    assertThat(text(piece, "etat")).isEqualTo("REFUSEE");
    assertThat(text(piece, "signature")).isEqualTo("Eicar-Test-Signature");
    assertThat(bytesAreGone(piece)).isTrue();
    assertThat(pages.page(ml, "/dossiers/" + dossier))
        .contains(
            "Refusé",
            "Ce fichier contient un logiciel malveillant\u00a0: il a été supprimé.",
            "Eicar-Test-Signature");
    mvc.perform(as(ml, get("/dossiers/{id}/pieces/{piece}", dossier, piece)))
        .andExpect(status().isNotFound());
    assertThat(pieces.add(dossier, "autre.pdf", EICAR, siae).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("FICHIER_MALVEILLANT"));
  }

  @Test
  @DisplayName("An antivirus that is down keeps files in quarantine, says so, and loses none")
  void anAntivirusThatIsDownLosesNothing() throws Exception {
    antivirus.refuse();
    UUID premier = sent(ml, "un.pdf", PDF);
    UUID second = sent(ml, "deux.pdf", "%PDF-1.7 deux".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 10; i++) {
      pompes.drain(TOPIC);
      advance(Duration.ofMinutes(40));
    }

    assertThat(sujet().isIndisponible()).isTrue();
    assertThat(sujet().indisponibleCode()).isEqualTo("ANTIVIRUS_INJOIGNABLE");
    assertThat(sujet().echecs()).as("an outage is nobody's incident").isZero();
    assertThat(pages.page(ml, "/dossiers/" + dossier).split(MUET_LU, -1)).hasSize(3);
    mvc.perform(as(ml, get("/dossiers/{id}/pieces/{piece}", dossier, premier)))
        .andExpect(status().isNotFound());

    antivirus.recover();
    advance(Duration.ofMinutes(40));
    pompes.drain(TOPIC);

    assertThat(text(premier, "etat")).isEqualTo("SAINE");
    assertThat(text(second, "etat")).isEqualTo("SAINE");
    assertThat(pages.page(ml, "/dossiers/" + dossier)).doesNotContain(MUET_LU);
  }

  @ParameterizedTest
  @EnumSource(names = {"MUET", "COUPE", "CHARABIA", "BAVARD"})
  @DisplayName("What is not a whole answer of an antivirus finds nothing clean")
  void noHalfAnswerFindsAnythingClean(Panne panne) {
    antivirus.fail(panne);
    UUID piece = sent(ml, "un.pdf", PDF);
    pompes.drain(TOPIC);
    assertThat(text(piece, "etat")).isEqualTo("EN_QUARANTAINE");
    assertThat(vue().explication()).isEqualTo(MUET);
  }

  @Test
  @DisplayName("A file beyond the antivirus's own limit stays in quarantine until somebody acts")
  void whatTheAntivirusWillNotReadBecomesAnIncident() {
    antivirus.limit(10);
    UUID piece = sent(ml, "un.pdf", PDF);
    for (int i = 0; i < 8; i++) {
      pompes.drain(TOPIC);
      advance(Duration.ofHours(5));
    }
    assertThat(sujet().echecs()).isEqualTo(1);
    assertThat(text(piece, "obstacle")).isEqualTo("ANTIVIRUS_TAILLE");
    assertThat(vue().explication())
        .isEqualTo("L’antivirus n’a pas pu lire ce fichier : il reste en quarantaine.");

    antivirus.limit(1_000);
    assertThat(sujets.retry(TOPIC, monde.anAdministrateur())).isEqualTo(1);
    pompes.drain(TOPIC);
    assertThat(text(piece, "etat")).isEqualTo("SAINE");
  }

  @Test
  @DisplayName("Files of a case do not exist for whoever does not see it, nor in another case")
  void anotherOrganisationFindsNothing() throws Exception {
    UUID piece = sent(ml, "un.pdf", PDF);
    pompes.drain(TOPIC);
    Acteur autre = monde.aSiaeMember(KindSiae.ACI);
    UUID sien = parcours.brings(ml, monde.aCandidat(ml), autre);

    mvc.perform(as(autre, get("/dossiers/{id}/pieces/{piece}", dossier, piece)))
        .andExpect(status().isNotFound());
    mvc.perform(as(autre, get("/dossiers/{id}/pieces/{piece}", sien, piece)))
        .andExpect(status().isNotFound());
    mvc.perform(
            as(
                autre,
                multipart("/dossiers/{id}/pieces", dossier)
                    .file(new MockMultipartFile("fichier", "x.pdf", "application/pdf", EICAR))))
        .andExpect(status().isNotFound());
    for (Acteur acteur : List.of(autre, siae)) {
      mvc.perform(as(acteur, post("/dossiers/{id}/pieces/{piece}/retrait", dossier, piece)))
          .andExpect(status().isNotFound());
    }
    assertThat(rows()).isEqualTo(1);
    assertThat(text(piece, "etat")).isEqualTo("SAINE");
  }

  @Test
  @DisplayName("Too big, empty, or not what its name says: refused in words, and nothing is kept")
  void whatIsNotTakenIsSaid() throws Exception {
    byte[] gros = Arrays.copyOf(PDF, PiecesDossierService.OCTETS_MAXIMUM + 1);
    byte[] programme = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000");
    assertThat(refused("gros.pdf", gros))
        .isEqualTo(
            Refus.saisie(
                "FICHIER_TROP_LOURD", "Le fichier dépasse 5 Mo : réduisez-le, puis recommencez."));
    assertThat(refused("programme.pdf", programme))
        .isEqualTo(
            Refus.saisie(
                "FICHIER_TYPE_REFUSE",
                "Ce fichier n’est pas un document PDF ni une image JPEG ou PNG, quel que soit son"
                    + " nom."));
    assertThat(refused("vide.pdf", new byte[0]))
        .isEqualTo(Refus.saisie("FICHIER_ABSENT", "Choisissez un fichier."));
    assertThat(rows()).isZero();

    String page =
        mvc.perform(
                as(siae, get("/dossiers/{id}", dossier))
                    .flashAttr("refusPiece", refused("gros.pdf", gros)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("Le fichier dépasse 5\u00a0Mo", "Rien n’a été enregistré.");
  }

  @Test
  @DisplayName("Images are taken as well, under the extension of what they are")
  void imagesAreTaken() {
    UUID photo = sent(ml, "photo.exe", HexFormat.of().parseHex("ffd8ffe000104a46494600010100"));
    UUID scan = sent(ml, "../scan\"<b>.pdf", HexFormat.of().parseHex("89504e470d0a1a0a00"));
    assertThat(text(photo, "nom")).isEqualTo("photo.jpg");
    assertThat(text(scan, "nom")).isEqualTo("scan_b.png");
  }

  @Test
  @DisplayName("A double click is one file, and ten files are all a case takes")
  void aDoubleClickIsOneFile() throws Exception {
    List<Callable<UUID>> clics = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clics.add(() -> sent(ml, "un.pdf", PDF));
    }
    ExecutorService mains = Executors.newFixedThreadPool(clics.size());
    List<UUID> ids = new ArrayList<>();
    for (Future<UUID> clic : mains.invokeAll(clics)) {
      ids.add(clic.get());
    }
    mains.shutdown();
    assertThat(ids).containsOnly(ids.get(0));
    assertThat(rows()).isEqualTo(1);

    for (int i = 2; i <= PiecesDossierService.NOMBRE_MAXIMUM; i++) {
      sent(siae, i + ".pdf", ("%PDF-1.7 " + i).getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(pieces.add(dossier, "11.pdf", "%PDF-1.7 onze".getBytes(), siae).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("TROP_DE_FICHIERS"));
    assertThat(pages.page(ml, "/dossiers/" + dossier))
        .contains("Ce dossier a 10&nbsp;fichiers, le maximum")
        .doesNotContain("type=\"file\"");
  }

  @Test
  @DisplayName("Who sent a file takes it back: its bytes and its name go, read by then or not")
  void aFileIsTakenBack() throws Exception {
    UUID piece = sent(ml, "un.pdf", PDF);
    for (int i = 0; i < 2; i++) {
      mvc.perform(as(ml, post("/dossiers/{id}/pieces/{piece}/retrait", dossier, piece)))
          .andExpect(redirectedUrl("/dossiers/" + dossier + "#pieces"));
    }
    assertThat(bytesAreGone(piece)).isTrue();
    assertThat(text(piece, "nom")).isEmpty();
    pompes.drain(TOPIC);
    assertThat(sujet().attente()).as("nothing is left to read").isZero();
    assertThat(pages.page(ml, "/dossiers/" + dossier))
        .contains("Aucun fichier n’est joint à ce dossier.");
    assertThat(sent(ml, "un.pdf", PDF)).as("sent again, it is another file").isNotEqualTo(piece);
  }

  @Test
  @DisplayName("A file sent from the page of a task leads back there, and to no other site")
  void oneComesBackToThePageOfTheTask() throws Exception {
    String tache = parcours.waiting(dossier, "UserTask_ReviewCandidature").id();
    MockMultipartFile pdf = new MockMultipartFile("fichier", "a.pdf", "application/pdf", PDF);
    assertThat(pages.page(siae, "/taches/" + tache)).contains("/dossiers/" + dossier + "/pieces");
    mvc.perform(
            as(siae, multipart("/dossiers/{id}/pieces", dossier).file(pdf).param("tache", tache)))
        .andExpect(redirectedUrl("/taches/" + tache + "#pieces"));
    mvc.perform(
            as(
                siae,
                multipart("/dossiers/{id}/pieces", dossier)
                    .file(pdf)
                    .param("tache", "//ailleurs.exemple")))
        .andExpect(redirectedUrl("/dossiers/" + dossier + "#pieces"));
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  @DisplayName("Files received before there was an antivirus are read too, once")
  void filesOfBeforeAreReadToo() throws IOException {
    while (analyses.startMissing() > 0) {
      advance(Duration.ZERO);
    }
    UUID ancien = UUID.randomUUID();
    jdbc.sql(
            """
            insert into piece_jointe (id, dossier_id, nom, type, contenu, taille, sha256, deposee_par,
              deposee_le)
            values (:id, :id, 'bilan.pdf', 'PDF', :contenu, :taille, 'avant', :id, now())
            """)
        .param("id", ancien)
        .param("contenu", PDF)
        .param("taille", PDF.length)
        .update();

    assertThat(analyses.startMissing()).isEqualTo(1);
    assertThat(analyses.startMissing()).isZero();
    pompes.drain(TOPIC);

    assertThat(text(ancien, "etat")).isEqualTo("SAINE");
  }

  private UUID sent(Acteur acteur, String nom, byte[] contenu) {
    return pieces.add(dossier, nom, contenu, acteur).orElseThrow();
  }

  private Refus refused(String nom, byte[] contenu) throws Exception {
    MvcResult result =
        mvc.perform(
                as(
                    siae,
                    multipart("/dossiers/{id}/pieces", dossier)
                        .file(new MockMultipartFile("fichier", nom, "application/pdf", contenu))))
            .andExpect(redirectedUrl("/dossiers/" + dossier + "#pieces"))
            .andReturn();
    return Objects.requireNonNull((Refus) result.getFlashMap().get("refusPiece"));
  }

  private <B extends MockHttpServletRequestBuilder> MockHttpServletRequestBuilder as(
      Acteur acteur, B request) {
    return request
        .with(csrf())
        .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow()));
  }

  private PieceJointe vue() {
    return pieces.show(dossier, ml).pieces().get(0);
  }

  private int rows() {
    return jdbc.sql("select count(*) from piece_jointe where dossier_id = ?")
        .param(dossier)
        .query(Integer.class)
        .single();
  }

  private String text(UUID piece, String colonne) {
    return jdbc.sql("select " + colonne + " from piece_jointe where id = ?")
        .param(piece)
        .query(String.class)
        .single();
  }

  private boolean bytesAreGone(UUID piece) {
    return jdbc.sql("select contenu is null from piece_jointe where id = ?")
        .param(piece)
        .query(Boolean.class)
        .single();
  }

  private EtatSujet sujet() {
    return sujets.etats().stream().filter(s -> s.topic().equals(TOPIC)).findFirst().orElseThrow();
  }

  private void advance(Duration duration) {
    horloge.advance(duration);
    moteur.follow();
  }
}
