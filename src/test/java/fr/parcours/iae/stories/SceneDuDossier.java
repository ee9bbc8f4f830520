package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.dossier.Dossier;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.fichesalarie.OuvertureFiches;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.piece.PiecesDossierService;
import fr.parcours.iae.prefet.PrefetService;
import fr.parcours.iae.prolongation.ProlongationService;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.FauxSmtp;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.NoteEquipeService;
import fr.parcours.iae.tache.Paroles;
import fr.parcours.iae.tache.Sujet;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A person brought to an ACI by a mission locale, and what may happen to their case. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
abstract class SceneDuDossier {

  static final String REVIEW = "UserTask_ReviewCandidature";
  static final String INSTRUIRE = "UserTask_InstruireProlongation";
  static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  static final LocalDate FIN = LocalDate.of(2028, 9, 30);
  static final byte[] PDF = "%PDF-1.7 attestation".getBytes(StandardCharsets.US_ASCII);
  static final AtomicInteger SUITE = new AtomicInteger();

  static final String NOTE = "À rappeler lundi, dossier sensible.";
  static final String MOT = "Mot entre professionnels.";
  static final String RUPTURE = "contrat de travail rompu";
  static final String EXPLICATION = "Absences répétées en février.";
  static final String DIFFICULTES = "difficultés particulières";
  static final String FICHIER = "Attestation.pdf";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired DossierService dossiers;
  @Autowired GesteService gestes;
  @Autowired PassIaeService passIaes;
  @Autowired ProlongationService prolongations;
  @Autowired PiecesDossierService pieces;
  @Autowired NoteEquipeService notes;
  @Autowired Paroles paroles;
  @Autowired SiaeSousConvention conventions;
  @Autowired OuvertureFiches ouvertures;
  @Autowired PrefetService prefet;
  @Autowired CandidatService candidats;
  @Autowired Organisations organisations;
  @Autowired UtilisateurService utilisateurs;
  @Autowired Lecteur pages;
  @Autowired Pompes pompes;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  Acteur siae;
  Acteur ml;
  Acteur lea;
  String nir;
  UUID dossier;
  UUID pass;

  @BeforeEach
  void aPersonBroughtToAnAci() {
    FauxSmtp.instance().reset();
    parcours.today();
    siae = monde.aSiaeMember(KindSiae.ACI);
    ml = monde.aPrescripteurHabilite();
    nir = aNir();
    UUID personne = aPersonWith(nir);
    lea = monde.asCandidat(personne);
    dossier = parcours.brings(ml, personne, siae);
    pieces.add(dossier, FICHIER, PDF, ml).orElseThrow();
    pompes.drain("piece.analyse");
    notes
        .write(parcours.waiting(dossier, REVIEW).id(), NOTE, List.of(), "/taches/1", siae)
        .orElseThrow();
    paroles.say(dossier, Paroles.Nature.COMMENTAIRE, MOT, siae);
  }

  void theWholePath() {
    hire();
    suspend();
    grant(asksToProlong());
    leave();
    pompes.drain("notification.send");
  }

  void hire() {
    hire(FIN);
  }

  void hire(LocalDate fin) {
    parcours.answered(
        siae,
        dossier,
        REVIEW,
        champs(
            "decision",
            "ACCEPTER",
            "poste",
            "Ouvrier",
            "dateDebut",
            DEBUT.toString(),
            "dateFin",
            fin.toString(),
            "criteres",
            "RSA"));
    pass = embauches.passOf(dossier).id();
    pompes.drain("notification.send");
  }

  void suspend() {
    parcours.letDaysPassUntil(pass, LocalDate.of(2027, 3, 1));
    act("heures", "moisDeclare", "2027-01", "heuresMois", "104");
    act(
        "suspension",
        "motifSuspension",
        "CONTRACT_BROKEN",
        "debutSuspension",
        "2027-03-01",
        "finSuspension",
        "2027-04-30",
        "explication",
        EXPLICATION);
  }

  UUID asksToProlong() {
    parcours.letDaysPassUntil(passIaes.suspensionsOf(pass).get(0).id(), LocalDate.of(2027, 5, 1));
    parcours.letDaysPassUntil(pass, LocalDate.of(2028, 7, 1));
    act(
        "prolongation",
        "motifProlongation",
        "PARTICULAR_DIFFICULTIES",
        "finProlongation",
        passIaes.find(pass).orElseThrow().fin().plusDays(180).toString(),
        "prescripteurChoisi",
        Parcours.organisation(ml).toString());
    return prolongations.enAttente(pass).orElseThrow().id();
  }

  void grant(UUID demande) {
    parcours.answered(ml, demande, INSTRUIRE, champs("decisionProlongation", "ACCORDER"));
  }

  void leave() {
    parcours.letDaysPassUntil(pass, FIN);
    leave(FIN);
  }

  void leave(LocalDate jour) {
    act(
        "sortie",
        "dateSortie",
        jour.toString(),
        "situationSortie",
        "CDI",
        "heuresRealisees",
        "2100");
  }

  void act(String cle, String... champs) {
    long vu = ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass, cle, siae)).page().vu();
    assertThat(gestes.faire(Sujet.PASS, pass, cle, vu, true, champs(champs), siae))
        .isInstanceOf(IssueGeste.Fait.class);
  }

  /** The text of the document without any space: lines are cut where the page is. */
  String pdf(Acteur acteur, String racine) throws Exception {
    byte[] bytes =
        mvc.perform(get(racine + dossier + "/dossier.pdf").with(Connecte.as(connecte(acteur))))
            .andExpect(status().isOk())
            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      File picture = new File("target/pictures/dossier-" + racine.replace("/", "") + ".png");
      Files.createDirectories(picture.getParentFile().toPath());
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 80), "png", picture);
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  String read(String chemin) {
    try {
      return pages.page(siae, chemin);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static String squeezed(String texte) {
    return texte.replaceAll("[\\s\\u00a0]+", "");
  }

  UtilisateurConnecte connecte(Acteur acteur) {
    return utilisateurs.connecte(acteur.utilisateurId()).orElseThrow();
  }

  String nom(Acteur acteur) {
    return organisations.find(Parcours.organisation(acteur)).map(Organisation::nom).orElseThrow();
  }

  static List<String> titres(Dossier page) {
    return page.chronologie().stream().map(Evenement::titre).toList();
  }

  static List<String> details(Dossier page) {
    return page.chronologie().stream().map(Evenement::detail).filter(Objects::nonNull).toList();
  }

  static Evenement event(Dossier page, String titre) {
    return page.chronologie().stream()
        .filter(e -> e.titre().equals(titre))
        .findFirst()
        .orElseThrow();
  }

  UUID aPersonWith(String numero) {
    return candidats
        .create(
            new CreateCandidat(
                new EtatCivil(
                    Civilite.MME,
                    "Léa",
                    "Test-" + UUID.randomUUID(),
                    null,
                    LocalDate.of(1990, 5, 17),
                    null,
                    null),
                Coordonnees.inconnues(),
                new Identifiants(numero, null, null, MotifAbsenceFt.NOT_REGISTERED),
                true),
            ml)
        .orElseThrow();
  }

  static String aNir() {
    String corps = "2900562041" + "%03d".formatted(SUITE.incrementAndGet());
    return corps + "%02d".formatted(97 - Long.parseLong(corps) % 97);
  }
}
