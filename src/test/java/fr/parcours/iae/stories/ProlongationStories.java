package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.demo.ServeurAntivirus;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.engine.DeployedDefinition;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.engine.Lot;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.piece.PieceService;
import fr.parcours.iae.prolongation.DemandeProlongation;
import fr.parcours.iae.prolongation.DemandeService;
import fr.parcours.iae.prolongation.ProlongationService;
import fr.parcours.iae.regles.EtatDemandeProlongation;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.ContexteTache;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.Sujet;
import fr.parcours.iae.tache.TacheService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** More time on a PASS: at once for some reasons, decided by a prescriber for the others. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class ProlongationStories {

  private static final String INSTRUIRE = "UserTask_InstruireProlongation";
  private static final String ARBITRER = "UserTask_ArbitrerProlongation";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate FIN = LocalDate.of(2028, 11, 29);
  private static final LocalDate JUIN = LocalDate.of(2028, 6, 1);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired GesteService gestes;
  @Autowired TacheService taches;
  @Autowired PieceService pieces;
  @Autowired Pompes pompes;
  @Autowired Lecteur pages;
  @Autowired ProlongationService prolongations;
  @Autowired OrganisationService droits;
  @Autowired UtilisateurService utilisateurs;
  @Autowired DemandeService demandes;
  @Autowired DossierService dossiers;
  @Autowired FicheService fiches;
  @Autowired PassIaeService passIaes;
  @Autowired Deployeur deployeur;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private Acteur siae;
  private Acteur ml;
  private UUID pass;

  @BeforeEach
  void aPersonWhosePassEndsInSixMonths() {
    parcours.today();
    siae = monde.aSiaeMember(KindSiae.ACI);
    ml = monde.aPrescripteurHabilite();
    UUID personne = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, personne, siae);
    embauches.accept(siae, dossier, DEBUT);
    pass = embauches.passOf(dossier).id();
    parcours.letDaysPassUntil(pass, JUIN);
  }

  @Test
  void aTrainingToCompleteProlongsAtOnceAndTheTimerFollows() {
    IssueGeste.Montrer montrer =
        (IssueGeste.Montrer)
            asks("motifProlongation", "COMPLETE_TRAINING", "finProlongation", "2029-06-30");
    assertThat(montrer.page().apercu())
        .startsWith("Le PASS IAE finira le 30/06/2029 au lieu du 29/11/2028.");
    assertThat(passIae().fin()).isEqualTo(FIN);

    does("motifProlongation", "COMPLETE_TRAINING", "finProlongation", "2029-06-30");

    assertThat(passIae().fin()).isEqualTo(LocalDate.of(2029, 6, 30));
    assertThat(passIaes.prolongationsOf(pass)).hasSize(1);
    assertThat(parcours.timers(pass)).containsExactly(LocalDate.of(2028, 12, 1));
    assertThat(prolongations.enAttente(pass)).isEmpty();
  }

  @Test
  void anyMemberOfThePrescriberGrantsAndThePassMoves() {
    DemandeProlongation demande = requested();
    assertThat(passIae().fin()).isEqualTo(FIN);
    assertThat(parcours.waiting(demande.id(), INSTRUIRE).organisationId())
        .isEqualTo(ml.organisationId());

    parcours.answered(
        monde.aColleagueOf(ml),
        demande.id(),
        INSTRUIRE,
        champs("decisionProlongation", "ACCORDER"));

    assertThat(passIae().fin()).isEqualTo(LocalDate.of(2029, 11, 29));
    assertThat(prolongations.find(demande.id()).orElseThrow().etat())
        .isEqualTo(EtatDemandeProlongation.ACCORDEE);
    assertThat(passIaes.prolongationsOf(pass))
        .singleElement()
        .satisfies(p -> assertThat(p.demandeId()).isEqualTo(demande.id()));
    assertThat(parcours.steps(demande.id())).isEmpty();
    assertThat(parcours.timers(demande.id())).isEmpty();
  }

  @Test
  void aPrescriberThatIsNotHabilitatedAnyMoreDecidesNothing() {
    DemandeProlongation demande = requested();
    droits.refuseHabilitation(Parcours.organisation(ml));
    Acteur perdu = utilisateurs.connecte(ml.utilisateurId()).orElseThrow().acteur();

    assertThat(
            parcours.answers(
                perdu, demande.id(), INSTRUIRE, champs("decisionProlongation", "ACCORDER")))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c ->
                assertThat(c.refus())
                    .extracting(Refus::code)
                    .isEqualTo("PRESCRIPTEUR_NON_HABILITE"));
    assertThat(passIae().fin()).isEqualTo(FIN);
    assertThat(parcours.steps(demande.id())).containsExactly(INSTRUIRE);
  }

  @Test
  void aDenialIsReasonedAndTheSiaeReadsIt() {
    DemandeProlongation demande = requested();

    IssueTache withoutReason =
        parcours.answers(ml, demande.id(), INSTRUIRE, champs("decisionProlongation", "REFUSER"));
    assertThat(withoutReason).isInstanceOf(IssueTache.Corriger.class);
    assertThat(((IssueTache.Corriger) withoutReason).vue().erreurs())
        .extracting("message")
        .contains("Expliquez votre refus : il doit être motivé.");

    parcours.answered(
        ml,
        demande.id(),
        INSTRUIRE,
        champs(
            "decisionProlongation",
            "REFUSER",
            "motifRefusProlongation",
            "IAE",
            "explicationRefus",
            "Un emploi durable est possible",
            "actionsProposees",
            "EXIT_IAE,SOCIAL_PARTNER"));

    assertThat(passIae().fin()).isEqualTo(FIN);
    DemandeService.Fiche fiche = demandes.show(demande.id(), siae);
    assertThat(fiche.demande().etat()).isEqualTo(EtatDemandeProlongation.REFUSEE);
    assertThat(fiche.demande().explicationRefus()).isEqualTo("Un emploi durable est possible");
    assertThat(fiche.motifRefus()).startsWith("L’insertion par l’activité économique");
    assertThat(
            jdbc.sql("select cardinality(actions_refus) from demande_prolongation where id = ?")
                .param(demande.id())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(offered(siae)).contains("prolongation");
  }

  @Test
  void remindersGoOutEveryTenDaysThenTheDdetsArbitrates() {
    Acteur ddets = monde.anInstitution();
    jdbc.sql("update organisation set departement = '62' where id = ?")
        .param(ddets.organisationId())
        .update();
    DemandeProlongation demande = requested();
    for (int jour : List.of(9, 10, 19, 20)) {
      parcours.letDaysPassUntil(demande.id(), JUIN.plusDays(jour));
    }
    assertThat(reminderDays(demande)).containsExactly(JUIN.plusDays(10), JUIN.plusDays(20));

    parcours.letDaysPassUntil(demande.id(), JUIN.plusDays(30));

    assertThat(parcours.steps(demande.id())).containsExactly(ARBITRER);
    UUID arbitre = parcours.waiting(demande.id(), ARBITRER).organisationId();
    assertThat(parcours.waiting(demande.id(), ARBITRER).acteur()).isEqualTo("ddets");
    Acteur member = actingFor(ddets, arbitre);
    assertThat(demandes.show(demande.id(), member).aFaire()).hasSize(1);
    UUID dossier = dossierOf(pass);
    assertThat(demandes.show(demande.id(), member).faits())
        .extracting(ContexteTache.Fait::lien)
        .contains("/dossiers/" + dossier);
    assertThat(dossiers.show(dossier, member).pass()).isNotNull();
    assertThat(
            jdbc.sql("select motif from consultation_dossier where dossier_id = ?")
                .param(dossier)
                .query(String.class)
                .list())
        .containsExactly("ARBITRAGE_PROLONGATION");

    parcours.answered(member, demande.id(), ARBITRER, champs("decisionProlongation", "ACCORDER"));
    assertThat(passIae().fin()).isEqualTo(LocalDate.of(2029, 11, 29));
  }

  @Test
  void remindersGoToWhoTookTheRequestAndTenColleaguesOrToTenMembersWhenNobodyDid() {
    List<UUID> colleagues = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      colleagues.add(monde.aColleagueOf(ml).utilisateurId());
    }
    DemandeProlongation demande = requested();
    parcours.letDaysPassUntil(demande.id(), JUIN.plusDays(10));
    assertThat(recipients(demande)).hasSize(10).contains(ml.utilisateurId());

    UUID charge =
        colleagues.stream().filter(c -> !recipients(demande).contains(c)).findFirst().orElseThrow();
    jdbc.sql("update tache set assignee = ? where dossier_id = ?")
        .params(charge, demande.id())
        .update();
    parcours.letDaysPassUntil(demande.id(), JUIN.plusDays(20));

    assertThat(recipients(demande)).hasSize(11).contains(charge);
  }

  private UUID dossierOf(UUID passId) {
    return jdbc.sql("select candidature_id from embauche where pass_id = ?")
        .param(passId)
        .query(UUID.class)
        .single();
  }

  /** Who was reminded the last time. */
  private List<UUID> recipients(DemandeProlongation demande) {
    return jdbc.sql(
            """
            select destinataire_id from rappel_prolongation
            where demande_id = :id
              and le = (select max(le) from rappel_prolongation where demande_id = :id)
            """)
        .param("id", demande.id())
        .query(UUID.class)
        .list();
  }

  @Test
  void aPersonWithoutTheRightLeavesNoFile() throws Exception {
    Acteur ai = monde.aSiaeMember(KindSiae.AI);
    parcours.today();
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), ai);
    embauches.accept(ai, dossier, DEBUT);
    UUID autre = embauches.passOf(dossier).id();
    parcours.letDaysPassUntil(autre, JUIN);
    MockMultipartFile pdf =
        new MockMultipartFile("_fichier", "b.pdf", "application/pdf", "%PDF-1.7".getBytes());

    for (Acteur acteur : List.of(ml, ai)) {
      mvc.perform(
              multipart("/pass/{id}/gestes/prolongation", autre)
                  .file(pdf)
                  .with(csrf())
                  .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow())))
          .andExpect(status().isUnprocessableEntity());
      assertThat(
              jdbc.sql("select count(*) from piece_jointe where dossier_id = ?")
                  .param(autre)
                  .query(Integer.class)
                  .single())
          .isEqualTo(acteur.equals(ai) ? 1 : 0);
    }
  }

  @Test
  void aDepartementMayChooseThatSilenceAgreesOrThatOneKeepsReminding() throws IOException {
    chooses("62", "ACCORD");
    DemandeProlongation granted = requested();
    parcours.letDaysPassUntil(granted.id(), JUIN.plusDays(30));
    assertThat(prolongations.find(granted.id()).orElseThrow().etat())
        .isEqualTo(EtatDemandeProlongation.ACCORDEE);
    assertThat(passIae().fin()).isEqualTo(LocalDate.of(2029, 11, 29));

    chooses("62", "RELANCE");
    aPersonWhosePassEndsInSixMonths();
    DemandeProlongation kept = requested();
    for (int jour : List.of(10, 20, 30)) {
      parcours.letDaysPassUntil(kept.id(), JUIN.plusDays(jour));
    }
    assertThat(parcours.steps(kept.id())).containsExactly(INSTRUIRE);
    assertThat(reminderDays(kept))
        .containsExactly(JUIN.plusDays(10), JUIN.plusDays(20), JUIN.plusDays(30));
    chooses("62", "ARBITRAGE");
  }

  @Test
  void theSiaeTakesItsRequestBackAndMayAskAgain() {
    DemandeProlongation demande = requested();
    assertThat(offered(siae)).contains("retrait-prolongation").doesNotContain("prolongation");
    assertThat(impossible("prolongation", siae).code()).isEqualTo("DEMANDE_EN_ATTENTE");

    gestes.faire(
        Sujet.PASS, pass, "retrait-prolongation", vu("retrait-prolongation"), true, Map.of(), siae);

    assertThat(prolongations.find(demande.id()).orElseThrow().etat())
        .isEqualTo(EtatDemandeProlongation.RETIREE);
    assertThat(parcours.steps(demande.id())).isEmpty();
    assertThat(parcours.timers(demande.id())).isEmpty();
    assertThat(requested().id()).isNotEqualTo(demande.id());
  }

  @Test
  void ofTwoMembersWhoDecideAtOnceOneWinsAndTheOtherReadsWho() throws Exception {
    DemandeProlongation demande = requested();
    String tache = parcours.waiting(demande.id(), INSTRUIRE).id();
    Acteur bob = monde.aColleagueOf(ml);

    List<Object> outcomes =
        atOnce(
            () -> taches.complete(tache, champs("decisionProlongation", "ACCORDER"), ml),
            () -> taches.complete(tache, champs("decisionProlongation", "ACCORDER"), bob));

    assertThat(outcomes).filteredOn(IssueTache.Faite.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ConflitException.class::isInstance)
        .singleElement()
        .satisfies(e -> assertThat((Exception) e).hasMessageContaining("Déjà traité par Awa D."));
    assertThat(passIae().fin()).isEqualTo(LocalDate.of(2029, 11, 29));
  }

  @Test
  void anAssociationIntermediaireJoinsItsReportAndThePrescriberReadsIt() throws Exception {
    Acteur ai = monde.aSiaeMember(KindSiae.AI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), ai);
    parcours.today();
    embauches.accept(ai, dossier, DEBUT);
    pass = embauches.passOf(dossier).id();
    siae = ai;
    parcours.letDaysPassUntil(pass, JUIN);
    assertThat(refused(request()).code()).isEqualTo("BILAN_REQUIS");

    UUID piece =
        pieces
            .receive(pass, "bilan.pdf", "%PDF-1.7 bilan".getBytes(StandardCharsets.US_ASCII), ai)
            .orElseThrow();
    Map<String, String[]> champs = champs(request());
    champs.put(PieceService.CHAMP, new String[] {piece.toString()});
    assertThat(gestes.faire(Sujet.PASS, pass, "prolongation", vu("prolongation"), true, champs, ai))
        .isInstanceOf(IssueGeste.Fait.class);

    DemandeProlongation demande = prolongations.enAttente(pass).orElseThrow();
    String page = "/prolongations/" + demande.id();
    assertThat(pages.page(ml, page))
        .contains("bilan.pdf (en quarantaine). Analyse en cours.")
        .doesNotContain(page + "/bilan");
    assertThatThrownBy(() -> demandes.bilan(demande.id(), ml))
        .isInstanceOf(IntrouvableException.class);

    pompes.drain("piece.analyse");
    assertThat(pages.page(ml, page)).contains(page + "/bilan").doesNotContain("quarantaine");
    assertThat(demandes.bilan(demande.id(), ml).contenu()).startsWith("%PDF-".getBytes());
    assertThatThrownBy(() -> demandes.bilan(demande.id(), monde.aPrescripteurHabilite()))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> demandes.bilan(demande.id(), monde.aSiaeMember(KindSiae.AI)))
        .isInstanceOf(IntrouvableException.class);
  }

  @Test
  void aReportThatIsMalwareIsTakenByNoRequestAndItsSenderReadsWhy() throws Exception {
    UUID piece =
        pieces
            .receive(pass, "bilan.pdf", ("%PDF-1.7 " + ServeurAntivirus.EICAR).getBytes(), siae)
            .orElseThrow();
    pompes.drain("piece.analyse");
    assertThat(pieces.waiting(pass, piece.toString())).isEmpty();

    mvc.perform(
            multipart("/pass/{id}/gestes/prolongation", pass)
                .param(PieceService.CHAMP, piece.toString())
                .with(csrf())
                .with(Connecte.as(utilisateurs.connecte(siae.utilisateurId()).orElseThrow())))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Ce fichier contient un logiciel malveillant")))
        .andExpect(content().string(not(containsString(piece.toString()))));
  }

  @Test
  void aFileThatIsNotAPdfOrTooHeavyIsRefused() {
    assertThat(pieces.receive(pass, "virus.pdf", "MZ".getBytes(), siae).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("FICHIER_PAS_PDF"));
    assertThat(pieces.receive(pass, "gros.pdf", new byte[1024 * 1024 + 1], siae).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("FICHIER_TROP_LOURD"));
  }

  @Test
  void aPrescriberOf93ActsOnACaseOf62UnderTheDelaysOf62() {
    Acteur bobigny = monde.aPrescripteurHabilite();
    jdbc.sql("update organisation set departement = '93' where id = ?")
        .param(bobigny.organisationId())
        .update();
    parcours.today();
    UUID dossier = parcours.brings(bobigny, monde.aCandidat(bobigny), siae);
    embauches.accept(siae, dossier, DEBUT);
    pass = embauches.passOf(dossier).id();
    parcours.letDaysPassUntil(pass, JUIN);
    ml = bobigny;

    DemandeProlongation demande = requested();

    assertThat(parcours.waiting(demande.id(), INSTRUIRE).departement()).isEqualTo("62");
    parcours.answered(bobigny, demande.id(), INSTRUIRE, champs("decisionProlongation", "ACCORDER"));
    assertThat(passIae().fin()).isEqualTo(LocalDate.of(2029, 11, 29));
  }

  @Test
  void eachRefusalSaysWhyAndOnWhichText() {
    assertThat(refused("motifProlongation", "COMPLETE_TRAINING", "finProlongation", "2029-11-30"))
        .satisfies(
            refus -> {
              assertThat(refus.code()).isEqualTo("PROLONGATION_TROP_LONGUE");
              assertThat(refus.message()).contains("29/11/2029");
              assertThat(refus.baseLegale()).contains("R. 5132-1-8");
            });
    assertThat(
            refused("motifProlongation", "COMPLETE_TRAINING", "finProlongation", "2028-11-29")
                .code())
        .isEqualTo("PROLONGATION_VIDE");
    Acteur other = monde.aSiaeMember(KindSiae.EI);
    assertThat(impossible("prolongation", other).code()).isEqualTo("PASS_INTROUVABLE");
    parcours.today();
    assertThat(impossible("prolongation", siae).code()).isEqualTo("HORS_PERIODE_PROLONGATION");
  }

  @Test
  void whileTheRequestWaitsAnotherChangeOfTheEndIsNotLost() {
    DemandeProlongation demande = requested();
    gestes.faire(
        Sujet.PASS,
        pass,
        "suspension",
        vu("suspension"),
        true,
        champs(
            "motifSuspension",
            "CONTRACT_SUSPENDED",
            "debutSuspension",
            "2028-05-02",
            "finSuspension",
            "2028-06-01"),
        siae);
    assertThat(passIae().fin()).isEqualTo(FIN.plusDays(30));

    parcours.answered(ml, demande.id(), INSTRUIRE, champs("decisionProlongation", "ACCORDER"));

    assertThat(passIae().fin()).isEqualTo(FIN.plusDays(30 + 365));
  }

  @Test
  void theTableItselfRefusesTwoRequestsThatWait() {
    DemandeProlongation demande = requested();
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into demande_prolongation (id, pass_id, siae_id, prescripteur_id, motif,
                          debut, fin, demandee_par, demandee_le, etat)
                        select gen_random_uuid(), pass_id, siae_id, prescripteur_id, motif, debut, fin,
                          demandee_par, demandee_le, 'EN_ATTENTE' from demande_prolongation where id = ?
                        """)
                    .param(demande.id())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void thePageOfThePassTellsOfTheRequest() {
    DemandeProlongation demande = requested();
    assertThat(fiches.show(pass, siae).encarts())
        .first()
        .satisfies(
            e -> {
              assertThat(e.titre()).isEqualTo("Prolongation en attente de réponse");
              assertThat(e.lien()).isEqualTo("/prolongations/" + demande.id());
            });
    assertThat(demandes.list(Parcours.organisation(ml), ml, 20, 0))
        .extracting(l -> l.demande().id())
        .contains(demande.id());
  }

  private DemandeProlongation requested() {
    does(request());
    return prolongations.enAttente(pass).orElseThrow();
  }

  private String[] request() {
    return new String[] {
      "motifProlongation",
      "RQTH",
      "finProlongation",
      "2029-11-29",
      "prescripteurChoisi",
      Parcours.organisation(ml).toString()
    };
  }

  /** The rule of silence of a département, put in force by a row of the register. */
  private void chooses(String departement, String issue) throws IOException {
    String dmn = Files.readString(Path.of("processes/prolongation/silence-prolongation.dmn"));
    String own = dmn.replaceAll("<text>\"ARBITRAGE\"</text>", "<text>\"" + issue + "\"</text>");
    DeployedDefinition definition =
        deployeur
            .deploy(
                Lot.of(
                    "silence-prolongation",
                    Map.of("silence-prolongation.dmn", own.getBytes(StandardCharsets.UTF_8))))
            .get(0);
    jdbc.sql(
            """
            insert into version_en_vigueur (nature, cle, departement, definition_id, version,
              version_tag, sha256, en_vigueur_le, motif)
            values ('DECISION', 'silence-prolongation', :departement, :id, :version, 'essai', 'essai',
              date '2020-01-01', 'Choix du département')
            """)
        .param("departement", departement)
        .param("id", definition.definitionId())
        .param("version", definition.version())
        .update();
  }

  private List<LocalDate> reminderDays(DemandeProlongation demande) {
    return jdbc.sql(
            """
            select distinct (le at time zone 'Europe/Paris')::date as jour from rappel_prolongation
            where demande_id = ? order by jour
            """)
        .param(demande.id())
        .query(LocalDate.class)
        .list();
  }

  private Refus refused(String... champs) {
    Refus refus = ((IssueGeste.Montrer) asks(champs)).refus();
    assertThat(refus).isNotNull();
    return refus;
  }

  private Refus impossible(String cle, Acteur acteur) {
    return ((IssueGeste.Impossible) gestes.show(Sujet.PASS, pass, cle, acteur)).refus();
  }

  private List<String> offered(Acteur acteur) {
    return gestes.possibles(Sujet.PASS, pass, acteur).stream().map(Geste::cle).toList();
  }

  private IssueGeste asks(String... champs) {
    return gestes.faire(
        Sujet.PASS, pass, "prolongation", vu("prolongation"), false, champs(champs), siae);
  }

  private void does(String... champs) {
    assertThat(
            gestes.faire(
                Sujet.PASS, pass, "prolongation", vu("prolongation"), true, champs(champs), siae))
        .isInstanceOf(IssueGeste.Fait.class);
  }

  private long vu(String cle) {
    return ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass, cle, siae)).page().vu();
  }

  private PassIae passIae() {
    return passIaes.find(pass).orElseThrow();
  }

  private static Acteur actingFor(Acteur a, UUID organisation) {
    return new Acteur(
        a.utilisateurId(),
        a.profil(),
        organisation,
        a.organisationCategorie(),
        a.organisationKind(),
        false,
        true,
        "62",
        null);
  }

  private static List<Object> atOnce(Callable<Object> one, Callable<Object> two) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> f : pool.invokeAll(List.of(one, two))) {
        try {
          outcomes.add(f.get());
        } catch (java.util.concurrent.ExecutionException e) {
          outcomes.add(e.getCause());
        }
      }
      return outcomes;
    } finally {
      pool.shutdown();
    }
  }
}
