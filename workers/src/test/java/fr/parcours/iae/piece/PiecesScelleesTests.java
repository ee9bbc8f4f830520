package fr.parcours.iae.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.candidat.Sceau;
import fr.parcours.iae.candidat.SceauxDeTest;
import fr.parcours.iae.demo.ServeurAntivirus;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.stories.Parcours;
import fr.parcours.iae.stories.PersonnesEmbauchees;
import fr.parcours.iae.stories.SiaeSousConvention;
import fr.parcours.iae.support.AntivirusDeTest;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class})
@DisplayName("Files are sealed where they are kept, and read again by an antivirus that knows more")
class PiecesScelleesTests {

  private static final String TOPIC = "piece.analyse";
  private static final String PHRASE = "attestation de la CAF de Mme Aubry";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PiecesDossierService pieces;
  @Autowired CvService cvs;
  @Autowired ScellementService scellements;
  @Autowired RelectureNocturne nuit;
  @Autowired Pompes pompes;
  @Autowired HorlogeDeTest horloge;
  @Autowired UtilisateurService utilisateurs;
  @Autowired ApplicationContext application;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private final ServeurAntivirus antivirus = AntivirusDeTest.serveur();
  // Of no other test, so that an antivirus taught these words finds them nowhere else.
  private final String mots = "dossier " + UUID.randomUUID();
  private final byte[] pdf = ("%PDF-1.7 " + PHRASE + mots).getBytes(StandardCharsets.US_ASCII);
  private Acteur siae;
  private Acteur ml;
  private UUID dossier;

  @BeforeEach
  void aCase() {
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
  void theAntivirusKnowsWhatItKnew() {
    AntivirusDeTest.reset();
    parcours.today();
  }

  @Test
  @DisplayName("The bytes kept hold nothing of the file, and the antivirus reads the file itself")
  void theBytesKeptHoldNothingOfTheFile() throws Exception {
    UUID piece = pieces.add(dossier, "a.pdf", pdf, ml).orElseThrow();
    byte[] infecte = ("%PDF-1.7 " + ServeurAntivirus.EICAR).getBytes(StandardCharsets.US_ASCII);
    UUID autre = pieces.add(dossier, "b.pdf", infecte, ml).orElseThrow();

    assertThat(kept(piece)).doesNotContain(PHRASE).doesNotContain("%PDF");
    assertThat(kept(autre)).doesNotContain("EICAR");
    pompes.drain(TOPIC);

    assertThat(text(piece, "etat")).isEqualTo("SAINE");
    assertThat(text(autre, "etat")).isEqualTo("REFUSEE");
    mvc.perform(opened(piece)).andExpect(status().isOk()).andExpect(content().bytes(pdf));
  }

  @Test
  @DisplayName("A CV copied to a case is sealed for the row of its copy")
  void aCopyIsSealedForItsOwnRow() {
    UUID cle = UUID.randomUUID();
    UUID cv = cvs.receive(cle, "cv.pdf", pdf, ml).orElseThrow();
    cvs.joinTo(dossier, new CvRecu(cle, cv));
    pompes.drain(TOPIC);

    PieceJointe copie = pieces.show(dossier, siae).pieces().get(0);
    assertThat(kept(cv)).doesNotContain(PHRASE);
    assertThat(kept(copie.id())).doesNotContain(PHRASE);
    assertThat(pieces.content(dossier, copie.id(), siae).contenu()).isEqualTo(pdf);
  }

  @Test
  @DisplayName("An envelope put in the row of another file opens there for nobody")
  void anEnvelopeOpensInItsRowOnly() {
    UUID piece = clean(pdf);
    UUID autre = clean("%PDF-1.7 autre".getBytes(StandardCharsets.US_ASCII));
    jdbc.sql(
            """
            update piece_jointe set contenu = (select contenu from piece_jointe where id = :id)
            where id = :autre
            """)
        .param("id", piece)
        .param("autre", autre)
        .update();
    assertThatThrownBy(() -> pieces.content(dossier, autre, siae))
        .isInstanceOf(PieceIllisibleException.class);
    jdbc.sql("delete from piece_jointe where id = ?").param(autre).update();
  }

  @Test
  @DisplayName("A key that is missing is said in words, no other key opens, and nothing is lost")
  void aMissingKeyIsSaidAndLosesNothing() throws Exception {
    UUID piece = clean(pdf);
    String avant = kept(piece);
    jdbc.sql(
            "update piece_jointe set contenu = overlay(contenu placing 'X'::bytea from 3) where id = ?")
        .param(piece)
        .update();
    mvc.perform(opened(piece))
        .andExpect(status().isServiceUnavailable())
        .andExpect(
            content()
                .string(
                    org.hamcrest.Matchers.containsString(
                        "Ce fichier ne peut pas être ouvert pour l’instant\u00a0: la clé qui le protège"
                            + " manque. Il n’est pas perdu")));
    jdbc.sql(
            "update piece_jointe set contenu = overlay(contenu placing 'd'::bytea from 3) where id = ?")
        .param(piece)
        .update();

    assertThat(kept(piece)).isEqualTo(avant);
    SceauPieces autresCles = new SceauPieces(SceauxDeTest.of(application).faux());
    assertThatThrownBy(() -> autresCles.ouvrir(piece, bytes(piece), text(piece, "cle_id")))
        .isInstanceOf(PieceIllisibleException.class)
        .hasMessageNotContaining(PHRASE);
    mvc.perform(opened(piece)).andExpect(status().isOk()).andExpect(content().bytes(pdf));
  }

  @Test
  @DisplayName("A file that no key opens waits in quarantine and its analysis becomes an incident")
  void aFileThatNoKeyOpensWaits() {
    UUID piece = pieces.add(dossier, "a.pdf", pdf, ml).orElseThrow();
    jdbc.sql(
            "update piece_jointe set contenu = overlay(contenu placing 'X'::bytea from 3) where id = ?")
        .param(piece)
        .update();
    pompes.drain(TOPIC);

    assertThat(text(piece, "etat")).isEqualTo("EN_QUARANTAINE");
    assertThat(pieces.show(dossier, ml).pieces().get(0).explication())
        .isEqualTo(
            "La clé qui protège ce fichier manque : il reste en quarantaine, rien n’est perdu.");
    jdbc.sql("delete from piece_jointe where id = ?").param(piece).update();
  }

  @Test
  @DisplayName("Files received in clear before are sealed a few at a time, and read the same")
  void filesOfBeforeAreSealed() {
    UUID piece = clean(pdf);
    jdbc.sql("update piece_jointe set contenu = :clair, cle_id = null where id = :id")
        .param("clair", pdf)
        .param("id", piece)
        .update();
    assertThat(pieces.content(dossier, piece, siae).contenu()).isEqualTo(pdf);

    int lot = scellements.sealClear();
    assertThat(lot).isPositive();
    while (lot > 0) {
      lot = scellements.sealClear();
    }

    assertThat(kept(piece)).doesNotContain(PHRASE);
    assertThat(pieces.content(dossier, piece, siae).contenu()).isEqualTo(pdf);
    assertThat(
            jdbc.sql(
                    "select count(*) from piece_jointe where cle_id is null and contenu is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("The command moves each file to the new key, and the old one may go")
  void theCommandMovesFilesToTheNewKey() {
    UUID piece = clean(pdf);
    UUID illisible = clean("%PDF-1.7 illisible".getBytes(StandardCharsets.US_ASCII));
    jdbc.sql(
            "update piece_jointe set contenu = overlay(contenu placing 'X'::bytea from 3) where id = ?")
        .param(illisible)
        .update();
    SceauxDeTest sceaux = SceauxDeTest.of(application);
    Sceau seule = sceaux.seule("nouvelle");
    ScellementService tourne =
        new ScellementService(new PiecesASceller(jdbc, new SceauPieces(sceaux.tourne("nouvelle"))));

    transaction.executeWithoutResult(
        status -> {
          ByteArrayOutputStream dit = new ByteArrayOutputStream();
          boolean complete =
              SceauxDeTest.rotate(tourne, new PrintStream(dit, true, StandardCharsets.UTF_8));
          assertThat(complete).as("one is left under a key nobody has").isFalse();
          assertThat(dit.toString(StandardCharsets.UTF_8))
              .contains("fichiers passés à la clé active")
              .doesNotContain("FIGURE nir.files_resealed = 0 ")
              .contains("FIGURE nir.files_unreadable = 1 files");
          assertThat(new SceauPieces(seule).ouvrir(piece, bytes(piece), text(piece, "cle_id")))
              .isEqualTo(pdf);
          assertThat(text(illisible, "cle_id")).as("nothing is lost").isNotEqualTo("nouvelle");
          status.setRollbackOnly();
        });
    jdbc.sql("delete from piece_jointe where id = ?").param(illisible).update();
  }

  @Test
  @DisplayName("A clean file is read again at night once signatures changed, and refused if known")
  void aCleanFileIsReadAgain() throws Exception {
    UUID piece = clean(pdf);
    UUID autre = clean("%PDF-1.7 sans rien".getBytes(StandardCharsets.US_ASCII));
    nuit.run();
    assertThat(text(piece, "relecture_demandee_le"))
        .as("the same signatures have nothing to add")
        .isNull();

    antivirus.learn(mots);
    RelectureNocturne.Nuit faite = nuit.run();

    assertThat(faite.complete()).isTrue();
    assertThat(faite.refusees()).isEqualTo(1);
    assertThat(text(piece, "etat")).isEqualTo("REFUSEE");
    assertThat(text(piece, "signature")).isEqualTo("Appris-Signature");
    assertThat(text(piece, "contenu")).isNull();
    mvc.perform(opened(piece)).andExpect(status().isNotFound());
    assertThat(text(autre, "etat")).isEqualTo("SAINE");
    assertThat(text(autre, "moteur")).contains("27501");
    assertThat(nuit.run().relues()).as("each once").isZero();
  }

  @Test
  @DisplayName("A file older than the setting is left, and a silent antivirus changes nothing")
  void theNightHasLimits() throws IOException {
    UUID ancien = clean(pdf);
    horloge.advance(Duration.ofDays(31));
    UUID recent = clean("%PDF-1.7 hier".getBytes(StandardCharsets.US_ASCII));
    antivirus.learn(mots);

    antivirus.fail(ServeurAntivirus.Panne.COUPE);
    assertThat(nuit.run().complete()).isFalse();
    assertThat(text(recent, "etat")).isEqualTo("SAINE");
    assertThat(text(recent, "moteur")).contains("27500");

    antivirus.recover();
    antivirus.learn(mots);
    horloge.advance(Duration.ofDays(1));
    assertThat(nuit.run().complete()).isTrue();
    assertThat(text(recent, "moteur")).contains("27501");
    assertThat(text(ancien, "etat")).isEqualTo("SAINE");
    assertThat(text(ancien, "moteur")).contains("27500");
  }

  private UUID clean(byte[] contenu) {
    UUID id = pieces.add(dossier, "a.pdf", contenu, ml).orElseThrow();
    pompes.drain(TOPIC);
    assertThat(text(id, "etat")).isEqualTo("SAINE");
    return id;
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder opened(
      UUID piece) {
    return get("/dossiers/{id}/pieces/{piece}", dossier, piece)
        .with(Connecte.as(utilisateurs.connecte(siae.utilisateurId()).orElseThrow()));
  }

  private byte[] bytes(UUID piece) {
    return jdbc.sql("select contenu from piece_jointe where id = ?")
        .param(piece)
        .query((row, n) -> row.getBytes(1))
        .single();
  }

  private String kept(UUID piece) {
    return new String(bytes(piece), StandardCharsets.ISO_8859_1);
  }

  private String text(UUID piece, String colonne) {
    return Arrays.asList(
            jdbc.sql("select " + colonne + "::text from piece_jointe where id = ?")
                .param(piece)
                .query((row, n) -> new String[] {row.getString(1)})
                .single())
        .get(0);
  }
}
