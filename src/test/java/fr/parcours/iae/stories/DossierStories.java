package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
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
import fr.parcours.iae.prefet.DemanderDecision;
import fr.parcours.iae.prefet.PrefetService;
import fr.parcours.iae.prolongation.ProlongationService;
import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurConnecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.EnoncesSql;
import fr.parcours.iae.support.FauxSmtp;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.NoteEquipeService;
import fr.parcours.iae.tache.Paroles;
import fr.parcours.iae.tache.Sujet;
import java.io.File;
import java.math.BigDecimal;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A whole path, from the deposit to the exit, read by each of those who follow it: what they may
 * not read is absent from the page and from the document.
 */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class DossierStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String INSTRUIRE = "UserTask_InstruireProlongation";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate FIN = LocalDate.of(2028, 9, 30);
  private static final byte[] PDF = "%PDF-1.7 attestation".getBytes(StandardCharsets.US_ASCII);
  private static final AtomicInteger SUITE = new AtomicInteger();

  private static final String NOTE = "À rappeler lundi, dossier sensible.";
  private static final String MOT = "Mot entre professionnels.";
  private static final String RUPTURE = "contrat de travail rompu";
  private static final String EXPLICATION = "Absences répétées en février.";
  private static final String DIFFICULTES = "difficultés particulières";
  private static final String FICHIER = "Attestation.pdf";

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

  private Acteur siae;
  private Acteur ml;
  private Acteur lea;
  private String nir;
  private UUID dossier;
  private UUID pass;

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

  @Test
  @DisplayName("The employer reads the whole path in order, with reasons and texts")
  void theStoryIsWhole() {
    theWholePath();

    Dossier page = dossiers.show(dossier, siae);
    assertThat(page.chronologie()).isSortedAccordingTo(Evenement.ORDRE);
    String numero = embauches.passOf(dossier).affichage();
    assertThat(titres(page))
        .containsSubsequence(
            "Candidature déposée",
            "Embauche conclue, candidature acceptée",
            "Diagnostic d’éligibilité posé",
            "PASS IAE " + numero + " délivré",
            "Début du contrat",
            "Premier jour de la suspension du PASS",
            "Suspension, PASS IAE " + numero,
            "Le PASS court à nouveau",
            "Prolongation du PASS demandée",
            "Prolongation du PASS accordée",
            "Fin du contrat",
            "Sortie déclarée")
        .contains(
            "Fichier joint : " + FICHIER,
            "Mode de délivrance du PASS IAE déterminé",
            "Commentaire",
            "Courriel envoyé : Une candidature est acceptée");
    assertThat(details(page))
        .anyMatch(d -> d.contains(RUPTURE))
        .anyMatch(d -> d.contains(DIFFICULTES))
        .anyMatch(d -> d.contains("Envoyé à la personne"));
    assertThat(event(page, "Diagnostic d’éligibilité posé").baseLegale()).contains("L. 5132-3");
    assertThat(event(page, "Prolongation du PASS accordée").baseLegale()).contains("R. 5132-1-8");
    assertThat(event(page, "Début du contrat").jour()).isEqualTo(DEBUT);
    assertThat(event(page, "Début du contrat").detail())
        .isEqualTo(nom(siae) + " : Ouvrier, jusqu’au 30/09/2028.");
    assertThat(page.contrats()).singleElement().satisfies(c -> assertThat(c.fin()).isEqualTo(FIN));
    assertThat(page.totalHeures()).isEqualByComparingTo("104");
  }

  @Test
  @DisplayName("What comes next says who acts and by when, from the deposit to the follow-ups")
  void whatComesNext() {
    assertThat(dossiers.show(dossier, ml).suite())
        .extracting(Attendu::quoi, Attendu::qui, Attendu::quand)
        .containsExactly(
            tuple("Relance de l’employeur", "La plateforme", LocalDate.of(2026, 12, 1)),
            tuple("Étudier la candidature", nom(siae), LocalDate.of(2026, 12, 15)),
            tuple(
                "Refus de la candidature faute de réponse",
                "La plateforme",
                LocalDate.of(2027, 1, 23)));
    assertThat(dossiers.show(dossier, lea).suite())
        .extracting(Attendu::quoi)
        .doesNotContain("Relance de l’employeur");
    assertThat(dossiers.show(dossier, siae).aFaire())
        .extracting(Attendu::lien)
        .containsExactly("/taches/" + parcours.waiting(dossier, REVIEW).id());

    hire();
    assertThat(dossiers.show(dossier, siae).suite())
        .extracting(Attendu::quoi, Attendu::qui, Attendu::quand)
        .containsExactly(
            tuple("Début du contrat", nom(siae), DEBUT),
            tuple("Alerte de fin de PASS", "La plateforme", LocalDate.of(2028, 4, 30)),
            tuple("Faire le bilan de fin de parcours", nom(siae), LocalDate.of(2028, 8, 30)),
            tuple("Décider de la suite du contrat", nom(siae), LocalDate.of(2028, 8, 31)),
            tuple("Fin du contrat", nom(siae), FIN),
            tuple("Fin du PASS IAE", "La plateforme", LocalDate.of(2028, 11, 29)));
    assertThat(dossiers.show(dossier, lea).suite())
        .extracting(Attendu::quoi)
        .containsExactly("Début du contrat", "Fin du contrat", "Fin du PASS IAE");

    suspend();
    assertThat(dossiers.show(dossier, ml).suite())
        .extracting(Attendu::quoi, Attendu::quand, Attendu::detail)
        .contains(
            tuple(
                "Fin de la suspension : le PASS court à nouveau", LocalDate.of(2027, 5, 1), null));

    UUID demande = asksToProlong();
    assertThat(dossiers.show(dossier, ml).aFaire())
        .extracting(Attendu::quoi, Attendu::qui, Attendu::quand, Attendu::lien)
        .containsExactly(
            tuple(
                "Instruire la demande",
                nom(ml),
                LocalDate.of(2028, 7, 31),
                "/taches/" + parcours.waiting(demande, INSTRUIRE).id()));
    assertThat(dossiers.show(dossier, siae).ensuite())
        .extracting(Attendu::quoi, Attendu::qui)
        .contains(
            tuple("Instruire la demande", nom(ml)),
            tuple("Rappel au prescripteur", "La plateforme"),
            tuple("Demande de prolongation sans réponse", "La plateforme"));
    assertThat(dossiers.show(dossier, lea).suite())
        .extracting(Attendu::quoi)
        .contains("Instruire la demande")
        .doesNotContain("Rappel au prescripteur");

    grant(demande);
    leave();
    assertThat(dossiers.show(dossier, siae).suite())
        .extracting(Attendu::quoi, Attendu::quand)
        .contains(
            tuple("Point à 3 mois de la sortie", LocalDate.of(2028, 12, 30)),
            tuple("Point à 6 mois de la sortie", LocalDate.of(2029, 3, 30)));
    assertThat(dossiers.show(dossier, ml).suite())
        .extracting(Attendu::quoi)
        .noneMatch(quoi -> quoi.startsWith("Point à"));
  }

  @Test
  @DisplayName("Each viewer reads on the page what they may, and nothing of what they may not")
  void eachViewerReadsTheirOwn() throws Exception {
    theWholePath();
    String numero = embauches.passOf(dossier).affichage();

    assertThat(pages.page(siae, "/dossiers/" + dossier))
        .contains(numero, RUPTURE, DIFFICULTES, "Sortie déclarée", NOTE, MOT, FICHIER)
        .contains("Heures déclarées par mois", "Contrats", "Ce qui vient ensuite")
        .doesNotContain(nir);
    assertThat(pages.page(ml, "/dossiers/" + dossier))
        .contains(numero, "Premier jour de la suspension du PASS", DIFFICULTES, MOT, FICHIER)
        .contains("Sortie déclarée")
        .doesNotContain(
            nir, RUPTURE, EXPLICATION, NOTE, "Heures déclarées par mois", "Fiche salarié");
    assertThat(pages.page(lea, "/mon-parcours/" + dossier))
        .contains(numero, RUPTURE, DIFFICULTES, "Départ de la structure", "Heures déclarées")
        .doesNotContain(nir, NOTE, MOT, FICHIER, "Règle en vigueur", "Sortie déclarée", "Bilan");
    assertThat(pages.page(monde.theSupport(), "/dossiers/" + dossier))
        .contains(numero, RUPTURE)
        .doesNotContain(nir, NOTE);

    for (Acteur stranger :
        List.of(
            monde.aSiaeMember(KindSiae.EI),
            monde.aPrescripteurHabilite(),
            monde.anOrienteur(),
            monde.anInstitution())) {
      assertThatThrownBy(() -> dossiers.show(dossier, stranger))
          .isInstanceOf(IntrouvableException.class);
      mvc.perform(get("/dossiers/{id}/dossier.pdf", dossier).with(Connecte.as(connecte(stranger))))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  @DisplayName(
      "How the SIAE manages its people is told to the SIAE, and to the person what is theirs")
  void whatIsTheEmployersOwn() {
    conventions.of(siae);
    LocalDate mai = LocalDate.of(2027, 5, 31);
    hire(mai);
    ouvertures.openMissing();
    parcours.letDaysPassUntil(pass, LocalDate.of(2027, 1, 4));
    act(
        "pmsmp",
        "accueil",
        "Menuiserie Le Roux",
        "siretAccueil",
        "12345678900015",
        "objetPmsmp",
        "DECOUVRIR_METIER",
        "debutPmsmp",
        "2027-01-04",
        "finPmsmp",
        "2027-01-15");
    assertThat(dossiers.show(dossier, siae).suite())
        .extracting(Attendu::quoi, Attendu::quand)
        .contains(
            tuple("Fin de la PMSMP", LocalDate.of(2027, 1, 15)),
            tuple("Compléter la fiche salarié", LocalDate.of(2026, 12, 15)));
    LocalDate avril = LocalDate.of(2027, 4, 1);
    parcours.letDaysPassUntil(pass, avril);
    act(
        "horaire",
        "typeContrat",
        "CDDI",
        "aPartirDu",
        avril.toString(),
        "heuresHebdomadaires",
        "28");
    prefet
        .request(
            new DemanderDecision(
                UUID.randomUUID(),
                TypeDecisionPrefet.CUMUL,
                dossier,
                avril,
                LocalDate.of(2027, 5, 31),
                new BigDecimal("26"),
                "Boulangerie Petit",
                false,
                "Un mi-temps se libère"),
            siae)
        .orElseThrow();
    parcours.letDaysPassUntil(pass, LocalDate.of(2027, 5, 1));
    UUID suite =
        jdbc.sql("select id from suite_contrat where pass_id = ?")
            .param(pass)
            .query(UUID.class)
            .single();
    parcours.answered(
        siae,
        suite,
        "UserTask_DeciderSuite",
        champs("suiteContrat", "RENOUVELER", "typeContrat", "CDDI", "nouvelleFin", "2027-11-30"));
    LocalDate novembre = LocalDate.of(2027, 11, 30);
    parcours.letDaysPassUntil(pass, novembre);
    leave(novembre);
    UUID sortie =
        jdbc.sql("select id from sortie where pass_id = ?").param(pass).query(UUID.class).single();
    parcours.letDaysPassUntil(sortie, LocalDate.of(2028, 2, 29));
    parcours.answered(
        siae, sortie, "UserTask_SuivreSortie3Mois", champs("situationActuelle", "CDI"));
    parcours.letDaysPassUntil(pass, LocalDate.of(2028, 8, 30));
    parcours.answered(
        siae,
        pass,
        "UserTask_FaireBilan",
        champs(
            "entretienLe", "2028-08-29", "acquis", "Permis obtenu", "suiteEnvisagee", "FORMATION"));

    String pmsmp = "Début d’une PMSMP chez Menuiserie Le Roux";
    String horaire = "Horaire de la semaine fixé";
    String demande = "Demande envoyée par la structure";
    String fiche = "Fiche ouverte";
    String renouvele = "Contrat renouvelé";
    String point = "Point fait 3 mois après la sortie";
    String bilan = "Bilan de fin de parcours fait";
    assertThat(titres(dossiers.show(dossier, siae)))
        .containsSubsequence(fiche, pmsmp, horaire, demande, renouvele, point, bilan);
    assertThat(titres(dossiers.show(dossier, ml)))
        .contains(renouvele, point, bilan)
        .doesNotContain(fiche, pmsmp, horaire, demande);
    assertThat(titres(dossiers.show(dossier, lea)))
        .contains(pmsmp, horaire, renouvele)
        .doesNotContain(fiche, demande, point, bilan);
    assertThat(dossiers.show(dossier, siae).ensuite())
        .extracting(Attendu::quoi)
        .contains("Vérifier la recevabilité");
    assertThat(dossiers.show(dossier, ml).suite())
        .extracting(Attendu::quoi)
        .containsExactly("Fin du PASS IAE");
    assertThat(dossiers.show(dossier, siae).contrats())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.renouvellements()).isEqualTo(1);
              assertThat(c.heures()).isEqualByComparingTo("28");
            });
    assertThat(dossiers.show(dossier, ml).contrats())
        .singleElement()
        .satisfies(c -> assertThat(c.heures()).isNull());
  }

  @Test
  @DisplayName(
      "The next SIAE on the same PASS reads its days, not why nor how the first one worked")
  void theNextSiaeReadsTheDaysOnly() {
    theWholePath();
    Acteur second = monde.aSiaeMember(KindSiae.EI);
    UUID suivant = embauches.hire(second, lea.candidatId(), LocalDate.of(2028, 10, 15));

    Dossier page = dossiers.show(suivant, second);
    assertThat(titres(page))
        .contains("Premier jour de la suspension du PASS", "Prolongation du PASS accordée")
        .noneMatch(titre -> titre.startsWith("Fichier joint") || titre.startsWith("Fiche "));
    assertThat(details(page))
        .noneMatch(d -> d.contains(RUPTURE) || d.contains(DIFFICULTES) || d.contains(MOT));
    assertThat(page.contrats())
        .extracting(Dossier.Contrat::siae, Dossier.Contrat::dossierVisible)
        .containsExactly(tuple(nom(second), true), tuple(nom(siae), false));
    assertThat(page.contrats()).extracting(Dossier.Contrat::heures).containsOnlyNulls();
    assertThat(page.heures()).isEmpty();
    assertThat(page.suite()).extracting(Attendu::quoi).noneMatch(quoi -> quoi.startsWith("Point"));
    assertThatThrownBy(() -> dossiers.show(dossier, second))
        .isInstanceOf(IntrouvableException.class);
  }

  @Test
  @DisplayName("What the person did is told without a name that some viewers may not read")
  void thePersonIsNotNamedByWhatTheyDid() throws Exception {
    Acteur orienteur = monde.anOrienteur();
    UUID personne = monde.aCandidat(ml);
    Acteur elle = monde.asCandidat(personne);
    jdbc.sql("update utilisateur set nom_affiche = 'Léa Nom-Entier' where id = ?")
        .param(elle.utilisateurId())
        .update();
    UUID apportee = parcours.brings(orienteur, personne, siae);
    IssueGeste offered = gestes.show(Sujet.CANDIDATURE, apportee, "retrait", elle);
    assertThat(
            gestes.faire(
                Sujet.CANDIDATURE,
                apportee,
                "retrait",
                ((IssueGeste.Montrer) offered).page().vu(),
                true,
                champs("motifRetrait", "PLUS_INTERESSE"),
                elle))
        .isInstanceOf(IssueGeste.Fait.class);

    assertThat(event(dossiers.show(apportee, orienteur), "Candidature retirée").qui())
        .isEqualTo("La personne");
    assertThat(event(dossiers.show(apportee, elle), "Candidature retirée").qui()).isEqualTo("Vous");
    assertThat(pages.page(orienteur, "/dossiers/" + apportee)).doesNotContain("Nom-Entier");
  }

  @Test
  @DisplayName(
      "A denial tells its reason to the two sides and to the person, its words to the sides")
  void aDenialIsReasoned() {
    String mots = "Un emploi durable est possible";
    String motif = "L'insertion par l'activité économique ne répond plus";
    hire();
    suspend();
    parcours.answered(
        ml,
        asksToProlong(),
        INSTRUIRE,
        champs(
            "decisionProlongation",
            "REFUSER",
            "motifRefusProlongation",
            "IAE",
            "explicationRefus",
            mots,
            "actionsProposees",
            "EXIT_IAE"));

    for (Acteur side : List.of(siae, ml)) {
      assertThat(event(dossiers.show(dossier, side), "Prolongation du PASS refusée").detail())
          .contains(motif, mots);
    }
    assertThat(event(dossiers.show(dossier, lea), "Prolongation du PASS refusée").detail())
        .contains(motif)
        .doesNotContain(mots);
  }

  @Test
  @DisplayName("An orienteur follows the candidature to the hire and reads nothing of the PASS")
  void anOrienteurNeverReadsThePass() throws Exception {
    Acteur orienteur = monde.anOrienteur();
    UUID personne = monde.aCandidat(ml);
    dossier = parcours.brings(orienteur, personne, siae);
    hire();
    suspend();
    String numero = embauches.passOf(dossier).affichage();

    Dossier page = dossiers.show(dossier, orienteur);
    assertThat(page.pass()).isNull();
    assertThat(page.personne()).as("a name they may not read").doesNotContain("Test-");
    assertThat(titres(page)).contains("Candidature déposée", "Début du contrat");
    assertThat(page.chronologie())
        .extracting(Evenement::theme)
        .doesNotContain(Theme.PASS, Theme.SUSPENSION, Theme.HEURES, Theme.FICHE);
    assertThat(page.suite()).extracting(Attendu::quoi).containsExactly("Fin du contrat");
    assertThat(pages.page(orienteur, "/dossiers/" + dossier))
        .doesNotContain(numero, RUPTURE, "suspension", "Test-");
    assertThat(pdf(orienteur, "/dossiers/")).doesNotContain(squeezed(numero), "suspension");
  }

  @Test
  @DisplayName("The document says what the page says to the same viewer")
  void theDocumentSaysTheSame() throws Exception {
    theWholePath();

    for (Acteur viewer : List.of(siae, ml, lea)) {
      Dossier page = dossiers.show(dossier, viewer);
      String pdf = pdf(viewer, viewer.isCandidat() ? "/mon-parcours/" : "/dossiers/");
      assertThat(page.chronologie()).hasSizeGreaterThan(8);
      page.chronologie()
          .forEach(
              e -> {
                assertThat(pdf).contains(squeezed(e.titre()));
                if (e.detail() != null) {
                  assertThat(pdf).contains(squeezed(e.detail()));
                }
              });
      page.suite().forEach(a -> assertThat(pdf).contains(squeezed(a.quoi())));
      assertThat(pdf)
          .contains(squeezed(page.personne()), squeezed(embauches.passOf(dossier).affichage()))
          .doesNotContain(nir, squeezed(NOTE), squeezed(EXPLICATION));
    }
    assertThat(pdf(ml, "/dossiers/")).doesNotContain(squeezed(RUPTURE));
    assertThat(pdf(lea, "/mon-parcours/")).doesNotContain(squeezed(MOT), squeezed(FICHIER));
  }

  @Test
  @DisplayName("However long the story, the page is read in the same few statements")
  void theNumberOfStatementsIsBounded() {
    hire();
    suspend();
    UUID demande = asksToProlong();
    int before = EnoncesSql.during(() -> dossiers.show(dossier, siae)).size();
    String page = "/dossiers/" + dossier;
    read(page);
    int wholePage = EnoncesSql.during(() -> read(page)).size();
    jdbc.sql(
            """
            insert into pass_iae_evenement (pass_id, nature, debut, fin, utilisateur_id, le)
            select pass_id, nature, debut, fin, utilisateur_id, le
            from pass_iae_evenement, generate_series(1, 50) where pass_id = ?
            """)
        .param(pass)
        .update();
    jdbc.sql(
            """
            insert into parole_dossier (dossier_id, nature, texte, par, le)
            select dossier_id, nature, texte, par, le
            from parole_dossier, generate_series(1, 50) where dossier_id = ?
            """)
        .param(dossier)
        .update();
    assertThat(dossiers.show(dossier, siae).chronologie()).hasSizeGreaterThan(100);

    List<String> enonces = EnoncesSql.during(() -> dossiers.show(dossier, siae));

    assertThat(enonces).hasSize(before).hasSizeBetween(20, 35);
    assertThat(EnoncesSql.during(() -> read(page))).hasSize(wholePage).hasSizeLessThan(80);
    grant(demande);
  }

  private void theWholePath() {
    hire();
    suspend();
    grant(asksToProlong());
    leave();
    pompes.drain("notification.send");
  }

  private void hire() {
    hire(FIN);
  }

  private void hire(LocalDate fin) {
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

  private void suspend() {
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

  private UUID asksToProlong() {
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

  private void grant(UUID demande) {
    parcours.answered(ml, demande, INSTRUIRE, champs("decisionProlongation", "ACCORDER"));
  }

  private void leave() {
    parcours.letDaysPassUntil(pass, FIN);
    leave(FIN);
  }

  private void leave(LocalDate jour) {
    act(
        "sortie",
        "dateSortie",
        jour.toString(),
        "situationSortie",
        "CDI",
        "heuresRealisees",
        "2100");
  }

  private void act(String cle, String... champs) {
    long vu = ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass, cle, siae)).page().vu();
    assertThat(gestes.faire(Sujet.PASS, pass, cle, vu, true, champs(champs), siae))
        .isInstanceOf(IssueGeste.Fait.class);
  }

  /** The text of the document without any space: lines are cut where the page is. */
  private String pdf(Acteur acteur, String racine) throws Exception {
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

  private String read(String chemin) {
    try {
      return pages.page(siae, chemin);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String squeezed(String texte) {
    return texte.replaceAll("[\\s\\u00a0]+", "");
  }

  private UtilisateurConnecte connecte(Acteur acteur) {
    return utilisateurs.connecte(acteur.utilisateurId()).orElseThrow();
  }

  private String nom(Acteur acteur) {
    return organisations.find(Parcours.organisation(acteur)).map(Organisation::nom).orElseThrow();
  }

  private static List<String> titres(Dossier page) {
    return page.chronologie().stream().map(Evenement::titre).toList();
  }

  private static List<String> details(Dossier page) {
    return page.chronologie().stream().map(Evenement::detail).filter(Objects::nonNull).toList();
  }

  private static Evenement event(Dossier page, String titre) {
    return page.chronologie().stream()
        .filter(e -> e.titre().equals(titre))
        .findFirst()
        .orElseThrow();
  }

  private UUID aPersonWith(String numero) {
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

  private static String aNir() {
    String corps = "2900562041" + "%03d".formatted(SUITE.incrementAndGet());
    return corps + "%02d".formatted(97 - Long.parseLong(corps) % 97);
  }
}
