package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.candidature.ArchivageService;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.dossier.FiltreCandidatures;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.Sujet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with a case beside its tasks. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class GestesStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String REORIENT = "UserTask_ReorientPersonne";
  private static final String DIAGNOSTIC = "UserTask_RealiserDiagnostic";
  private static final LocalDate JOUR = LocalDate.of(2026, 11, 24);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired GesteService gestes;
  @Autowired DossierService dossiers;
  @Autowired PassIaeService passIaes;
  @Autowired ArchivageService archivage;
  @Autowired OrganisationService organisations;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;
  @Autowired HorlogeDeTest horloge;

  @BeforeEach
  void today() {
    parcours.today();
  }

  @Test
  void aColleagueOfWhoBroughtThePersonWithdrawsTheCandidature() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);

    done(dossier, "retrait", monde.aColleagueOf(ml), "motifRetrait", "FORMATION");

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.RETIREE);
    assertThat(parcours.steps(dossier)).isEmpty();
    assertThat(running(dossier)).isEmpty();
    assertThat(lastOf(dossier, siae).titre()).isEqualTo("Candidature retirée");
    assertThat(lastOf(dossier, siae).qui()).startsWith("Awa D., Structure");
    assertThat(lastOf(dossier, siae).detail()).isEqualTo("Raison : Une formation commence");
  }

  @Test
  void thePersonWithdrawsAloneEvenWhileTheDiagnosisOfTheirHireIsAwaited() {
    Acteur orienteur = monde.anOrienteur();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(orienteur);
    UUID dossier = parcours.brings(orienteur, lea, siae);
    parcours.answered(
        siae,
        dossier,
        REVIEW,
        champs("decision", "ACCEPTER", "poste", "Ouvrière", "dateDebut", "2026-12-01"));
    assertThat(parcours.steps(dossier)).containsExactly(DIAGNOSTIC);

    done(dossier, "retrait", monde.asCandidat(lea), "motifRetrait", "EMPLOI_TROUVE");

    assertThat(parcours.steps(dossier)).isEmpty();
    assertThat(running(dossier)).isEmpty();
    assertThat(text("select etat from embauche where candidature_id = ?", dossier))
        .isEqualTo("RENONCEE");
  }

  @Test
  void onlyThePersonAndWhoBroughtThemMayWithdrawAndNeverAfterTheHire() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, siae);

    assertThat(offered(dossier, siae)).doesNotContain("retrait");
    assertThat(refused(dossier, "retrait", siae, "motifRetrait", "AUTRE").code())
        .isEqualTo("DEPOSANT_SEUL");
    assertThat(refused(dossier, "retrait", siae, "motifRetrait", "AUTRE").baseLegale())
        .isNotBlank();
    assertThat(offered(dossier, ml)).containsExactly("retrait");
    hire(dossier, siae, "2026-12-01");

    assertThat(offered(dossier, ml)).isEmpty();
    assertThat(refused(dossier, "retrait", ml, "motifRetrait", "AUTRE").code()).isEqualTo("ETAT");
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACCEPTEE);
  }

  @Test
  void theReasonOfAWithdrawalIsAskedAndNothingIsWrittenWithoutIt() {
    Acteur ml = monde.aPrescripteurHabilite();
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), monde.aSiaeMember(KindSiae.EI));

    IssueGeste issue = does(dossier, "retrait", ml);

    assertThat(issue).isInstanceOf(IssueGeste.Montrer.class);
    assertThat(((IssueGeste.Montrer) issue).page().vue().erreurs())
        .extracting("message")
        .containsExactly("Choisissez la raison du retrait.");
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.NOUVELLE);
  }

  @Test
  void ofTwoWhoActAtOnceOneWinsAndTheOtherReadsWhoAndWhen() throws Exception {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur bob = monde.aColleagueOf(ml);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), monde.aSiaeMember(KindSiae.EI));
    long vu = vu(dossier, "retrait", ml);
    Map<String, String[]> raison = champs("motifRetrait", "AUTRE");

    List<Object> outcomes =
        atOnce(
            () -> gestes.faire(Sujet.CANDIDATURE, dossier, "retrait", vu, false, raison, ml),
            () -> gestes.faire(Sujet.CANDIDATURE, dossier, "retrait", vu, false, raison, bob));

    assertThat(outcomes).filteredOn(IssueGeste.Fait.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ConflitException.class::isInstance)
        .singleElement()
        .satisfies(
            e ->
                assertThat((Exception) e)
                    .hasMessageContaining("Candidature retirée par Awa D. le 24/11/2026"));
    assertThat(
            count(
                "select count(*) from candidature_transition where candidature_id = ? and transition = 'WITHDRAW'",
                dossier))
        .isEqualTo(1);
  }

  @Test
  void aMemberOfTwoStructuresTransfersAndItStartsAfreshInTheOthersDepartement() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur arras = monde.aSiaeMember(KindSiae.ACI);
    Acteur strasbourg = monde.aSiaeMember(KindSiae.EI, "67482");
    organisations.addMembre(organisation(strasbourg), arras.utilisateurId(), false);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), arras);
    parcours.answered(
        arras, dossier, REVIEW, champs("decision", "ATTENTE", "reponse", "En janvier"));
    ProcessInstance before = running(dossier).get(0);

    done(dossier, "transfert", arras, "structure", organisation(strasbourg).toString());

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.NOUVELLE);
    ProcessInstance after = running(dossier).get(0);
    assertThat(running(dossier)).hasSize(1);
    assertThat(after.getId()).isNotEqualTo(before.getId());
    assertThat(before.getTenantId()).isEqualTo("62");
    assertThat(after.getTenantId()).isEqualTo("67");
    assertThat(parcours.waiting(dossier, REVIEW).organisationId())
        .isEqualTo(organisation(strasbourg));
    assertThat(dossiers.show(dossier, strasbourg).resume().reponse()).isNull();
    assertThat(lastOf(dossier, strasbourg).detail()).startsWith("Vers Structure");
    assertThatThrownBy(() -> dossiers.show(dossier, arras))
        .isInstanceOf(IntrouvableException.class);
    hire(dossier, strasbourg, "2026-12-01");
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACCEPTEE);
  }

  @Test
  void aTransferNeedsToBeAMemberOfBothAndForgetsTheHireThatWasPrepared() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    Acteur autre = monde.aSiaeMember(KindSiae.EI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);

    assertThat(
            refused(dossier, "transfert", siae, "structure", organisation(autre).toString()).code())
        .isEqualTo("MEMBRE_DES_DEUX");
    hire(dossier, siae, "2026-12-01");
    done(dossier, "annulation", siae);
    organisations.addMembre(organisation(autre), siae.utilisateurId(), false);
    done(dossier, "transfert", siae, "structure", organisation(autre).toString());

    assertThat(count("select count(*) from embauche where candidature_id = ?", dossier)).isZero();
    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
  }

  @Test
  void afterARefusalThePersonIsProposedToAnotherStructureWithANewCandidature() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    Acteur autre = monde.aSiaeMember(KindSiae.EI);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, siae);
    String cible = organisation(autre).toString();
    assertThat(refused(dossier, "transfert-externe", siae, "structure", cible).code())
        .isEqualTo("ETAT");
    refuse(dossier, siae);

    done(dossier, "transfert-externe", siae, "structure", cible, "message", "Très motivée");

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.REFUSEE);
    UUID nouvelle =
        jdbc.sql("select id from candidature where candidat_id = ? and siae_id = ?")
            .params(lea, organisation(autre))
            .query(UUID.class)
            .single();
    assertThat(parcours.steps(nouvelle)).containsExactly(REVIEW);
    assertThat(dossiers.show(nouvelle, autre).resume().expediteur()).isEqualTo("EMPLOYEUR");
  }

  private List<String> told(UUID dossier, Acteur acteur) {
    return dossiers.show(dossier, acteur).chronologie().stream().map(Evenement::titre).toList();
  }

  @Test
  void onlyWhatIsOverIsPutAwayByHandAndAnActBringsItBack() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, siae);
    assertThat(refused(dossier, "archivage", siae).code()).isEqualTo("ETAT");
    refuse(dossier, siae);
    assertThat(refused(dossier, "archivage", ml).code()).isEqualTo("EMPLOYEUR_SEUL");

    done(dossier, "archivage", siae);

    assertThat(listed(siae, false)).isEmpty();
    assertThat(listed(siae, true)).containsExactly(dossier);
    assertThat(told(dossier, siae)).contains("Candidature archivée");
    assertThat(told(dossier, monde.asCandidat(lea)))
        .as("where the employer keeps its papers is no answer to the person")
        .contains("Candidature refusée")
        .doesNotContain("Candidature archivée");
    done(dossier, "desarchivage", siae);
    assertThat(listed(siae, false)).containsExactly(dossier);
    done(dossier, "archivage", siae);
    done(dossier, "reouverture", siae);
    assertThat(listed(siae, false)).containsExactly(dossier);
  }

  @Test
  void onTheHundredAndEightiethDayOfSilenceOneStatementPutsAwayAndAHireNever() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID attente = parcours.brings(ml, monde.aCandidat(ml), siae);
    parcours.answered(
        siae, attente, REVIEW, champs("decision", "ATTENTE", "reponse", "En janvier"));
    UUID embauche = parcours.brings(ml, monde.aCandidat(ml), siae);
    hire(embauche, siae, "2026-12-01");
    long timers = count("select count(*) from act_ru_job where 1 = ?", 1);

    horloge.setDate(JOUR.plusDays(179));
    archivage.archiveDue(1000);
    assertThat(listed(siae, true)).isEmpty();
    horloge.setDate(JOUR.plusDays(180));
    int first = archivage.archiveDue(1000);

    assertThat(first).isPositive();
    assertThat(listed(siae, true)).containsExactly(attente);
    assertThat(listed(siae, false)).containsExactly(embauche);
    assertThat(archivage.archiveDue(1000)).isZero();
    assertThat(parcours.etat(attente)).isEqualTo(EtatCandidature.EN_ATTENTE);
    assertThat(lastOf(attente, siae).titre()).isEqualTo("Candidature archivée");
    assertThat(lastOf(attente, siae).qui()).isEqualTo("La plateforme");
    assertThat(count("select count(*) from act_ru_job where 1 = ?", 1)).isEqualTo(timers);
  }

  @Test
  void aRefusedCandidatureIsTakenUpAgainAndThePrescripteurHasNothingLeftToDecide() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.EI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    refuse(dossier, siae);
    assertThat(parcours.steps(dossier)).containsExactly(REORIENT);
    assertThat(offered(dossier, ml)).isEmpty();

    done(dossier, "reouverture", siae);

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.A_L_ETUDE);
    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
    assertThat(running(dossier)).hasSize(1);
    hire(dossier, siae, "2026-12-01");
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACCEPTEE);
  }

  @Test
  void aCandidatureClosedByAHireElsewhereBecomesNewAgain() {
    Acteur ml = monde.aPrescripteurHabilite();
    UUID lea = monde.aCandidat(ml);
    Acteur siae = monde.aSiaeMember(KindSiae.EI);
    Acteur autre = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = parcours.brings(ml, lea, siae);
    hire(parcours.brings(ml, lea, autre), autre, "2026-12-01");
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.EMBAUCHE_AILLEURS);

    done(dossier, "reouverture", siae);

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.NOUVELLE);
    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
  }

  @Test
  void aGeiqMakesThePersonDoActionsAndTheLastOneTakenAwayLeadsBackToTheStudy() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur geiq = monde.aSiaeMember(KindSiae.GEIQ);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), geiq);
    assertThat(offered(dossier, geiq)).contains("ajouter-action").doesNotContain("modifier-action");

    done(dossier, "ajouter-action", geiq, action("PMSMP", "2026-12-01", "2026-12-12"));
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACTION_PREALABLE);
    done(dossier, "ajouter-action", geiq, action("AFPR", "2026-12-14", "2026-12-20"));
    List<String> ids = actions(dossier);
    String[] change = action("POE", "2026-12-02", "2026-12-11");
    done(dossier, "modifier-action", geiq, plus(change, "action", ids.get(0)));
    assertThat(
            text("select nature from action_prealable where id = ?", UUID.fromString(ids.get(0))))
        .isEqualTo("POE");
    done(dossier, "supprimer-action", geiq, "action", ids.get(0));
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACTION_PREALABLE);
    done(dossier, "supprimer-action", geiq, "action", ids.get(1));

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.A_L_ETUDE);
    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
    assertThat(offered(dossier, geiq)).doesNotContain("supprimer-action");
  }

  @Test
  void onlyAGeiqMakesPriorActionsAndTheyEndAfterTheyBegin() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur aci = monde.aSiaeMember(KindSiae.ACI);
    Acteur geiq = monde.aSiaeMember(KindSiae.GEIQ);
    UUID chezAci = parcours.brings(ml, monde.aCandidat(ml), aci);
    UUID chezGeiq = parcours.brings(ml, monde.aCandidat(ml), geiq);
    String[] action = action("STAGE", "2026-12-12", "2026-12-01");

    assertThat(offered(chezAci, aci)).doesNotContain("ajouter-action");
    assertThat(refused(chezAci, "ajouter-action", aci, action).code()).isEqualTo("GEIQ_SEUL");
    assertThat(refused(chezGeiq, "ajouter-action", geiq, action).code())
        .isEqualTo("FIN_AVANT_DEBUT");
    assertThat(parcours.etat(chezGeiq)).isEqualTo(EtatCandidature.NOUVELLE);
  }

  @Test
  void aRefusedCandidatureWithAPriorActionHasItsStudyAgain() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur geiq = monde.aSiaeMember(KindSiae.GEIQ);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), geiq);
    refuse(dossier, geiq);

    done(dossier, "ajouter-action", geiq, action("MRS", "2026-12-01", "2026-12-02"));

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACTION_PREALABLE);
    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
  }

  @Test
  void aPassThatHasNotBegunFollowsTheContractThatIsMovedAfterItsEffectWasShown() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, siae);
    hire(dossier, siae, "2026-12-01");
    String[] dates = {"dateDebut", "2026-12-10", "dateFin", "2027-06-09"};

    IssueGeste preview = does(dossier, "dates", siae, dates);

    assertThat(((IssueGeste.Montrer) preview).page().apercu())
        .contains("Le contrat commencera le 10/12/2026.")
        .contains("commencera le 10/12/2026 et finira le 08/12/2028");
    assertThat(passIaes.findValid(lea).orElseThrow().debut()).isEqualTo(LocalDate.of(2026, 12, 1));
    confirmed(dossier, "dates", siae, dates);
    PassIae pass = passIaes.findValid(lea).orElseThrow();
    assertThat(pass.debut()).isEqualTo(LocalDate.of(2026, 12, 10));
    assertThat(pass.fin()).isEqualTo(LocalDate.of(2028, 12, 8));
    assertThat(dossiers.show(dossier, siae).resume().fin()).isEqualTo(LocalDate.of(2027, 6, 9));
  }

  @Test
  void aPassThatAnotherHireBeginsEarlierDoesNotLeaveThatHireBehind() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur first = monde.aSiaeMember(KindSiae.ACI);
    Acteur second = monde.aSiaeMember(KindSiae.EI);
    UUID lea = monde.aCandidat(ml);
    UUID d1 = parcours.brings(ml, lea, first);
    hire(d1, first, "2026-12-01");
    UUID d2 = parcours.brings(ml, lea, second);
    hire(d2, second, "2026-12-05");

    confirmed(d1, "dates", first, "dateDebut", "2026-12-20");

    assertThat(passIaes.findValid(lea).orElseThrow().debut()).isEqualTo(LocalDate.of(2026, 12, 5));
  }

  @Test
  void datesMoveByThirtyDaysAtMostAndNotOnceTheContractHasBegun() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    assertThat(refused(dossier, "dates", siae, "dateDebut", "2026-12-10").code())
        .isEqualTo("CONTRAT_COMMENCE");
    hire(dossier, siae, "2026-12-01");

    assertThat(refused(dossier, "dates", siae, "dateDebut", "2026-12-25").code())
        .isEqualTo("DEBUT_TROP_LOIN");
    assertThat(refused(dossier, "dates", ml, "dateDebut", "2026-12-10").code())
        .isEqualTo("EMPLOYEUR_SEUL");
    horloge.setDate(LocalDate.of(2026, 12, 1));
    assertThat(offered(dossier, siae)).contains("annulation").doesNotContain("dates");
  }

  @Test
  void beforeAHireIsCancelledOneReadsWhatBecomesOfThePass() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur first = monde.aSiaeMember(KindSiae.ACI);
    Acteur second = monde.aSiaeMember(KindSiae.EI);
    UUID lea = monde.aCandidat(ml);
    UUID d1 = parcours.brings(ml, lea, first);
    hire(d1, first, "2026-12-01");
    UUID d2 = parcours.brings(ml, lea, second);
    hire(d2, second, "2026-12-05");

    assertThat(announced(d1, "annulation", first))
        .contains("reste valable : une autre embauche s’y appuie");
    done(d1, "annulation", first);
    assertThat(passIaes.findValid(lea)).isPresent();
    assertThat(announced(d2, "annulation", second)).contains("il sera annulé aussi");
    done(d2, "annulation", second);

    assertThat(passIaes.findLatest(lea)).isEmpty();
    assertThat(parcours.etat(d2)).isEqualTo(EtatCandidature.ANNULEE);
  }

  private IssueGeste does(UUID dossier, String cle, Acteur acteur, String... champs) {
    return gestes.faire(
        Sujet.CANDIDATURE, dossier, cle, vu(dossier, cle, acteur), false, champs(champs), acteur);
  }

  private void done(UUID dossier, String cle, Acteur acteur, String... champs) {
    assertThat(does(dossier, cle, acteur, champs)).isInstanceOf(IssueGeste.Fait.class);
  }

  private void confirmed(UUID dossier, String cle, Acteur acteur, String... champs) {
    long vu = vu(dossier, cle, acteur);
    assertThat(gestes.faire(Sujet.CANDIDATURE, dossier, cle, vu, true, champs(champs), acteur))
        .isInstanceOf(IssueGeste.Fait.class);
  }

  private Refus refused(UUID dossier, String cle, Acteur acteur, String... champs) {
    IssueGeste issue = does(dossier, cle, acteur, champs);
    Refus refus =
        issue instanceof IssueGeste.Impossible impossible
            ? impossible.refus()
            : ((IssueGeste.Montrer) issue).refus();
    assertThat(refus).isNotNull();
    return refus;
  }

  private String announced(UUID dossier, String cle, Acteur acteur) {
    return ((IssueGeste.Montrer) gestes.show(Sujet.CANDIDATURE, dossier, cle, acteur))
        .page()
        .annonce();
  }

  private long vu(UUID dossier, String cle, Acteur acteur) {
    return gestes.show(Sujet.CANDIDATURE, dossier, cle, acteur)
            instanceof IssueGeste.Montrer montrer
        ? montrer.page().vu()
        : count(
            "select max(id) from candidature_transition where candidature_id = ? and transition <> 'REMIND'",
            dossier);
  }

  private List<String> offered(UUID dossier, Acteur acteur) {
    return gestes.possibles(Sujet.CANDIDATURE, dossier, acteur).stream().map(Geste::cle).toList();
  }

  private List<UUID> listed(Acteur siae, boolean archivees) {
    return dossiers.list(siae, FiltreCandidatures.of(true, archivees), 20, 0).stream()
        .map(l -> l.resume().id())
        .toList();
  }

  private List<String> actions(UUID dossier) {
    return jdbc.sql("select id from action_prealable where candidature_id = ? order by debut")
        .param(dossier)
        .query(String.class)
        .list();
  }

  private List<ProcessInstance> running(UUID dossier) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.toString())
        .rootProcessInstances()
        .list();
  }

  private Evenement lastOf(UUID dossier, Acteur viewer) {
    List<Evenement> all =
        dossiers.show(dossier, viewer).chronologie().stream()
            .filter(e -> e.theme() == Theme.CANDIDATURE)
            .toList();
    return all.get(all.size() - 1);
  }

  private void refuse(UUID dossier, Acteur siae) {
    parcours.answered(
        siae, dossier, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
  }

  private void hire(UUID dossier, Acteur siae, String debut) {
    boolean pass = passIaes.findValid(candidat(dossier)).isPresent();
    parcours.answered(
        siae,
        dossier,
        REVIEW,
        pass
            ? champs("decision", "ACCEPTER", "poste", "Ouvrière", "dateDebut", debut)
            : HirePersonWithPassIaeStory.accept(debut, "RSA", "DETLD"));
  }

  private UUID candidat(UUID dossier) {
    return UUID.fromString(text("select candidat_id from candidature where id = ?", dossier));
  }

  private static String[] action(String nature, String debut, String fin) {
    return new String[] {"nature", nature, "debut", debut, "fin", fin};
  }

  private static String[] plus(String[] champs, String cle, String valeur) {
    String[] all = java.util.Arrays.copyOf(champs, champs.length + 2);
    all[champs.length] = cle;
    all[champs.length + 1] = valeur;
    return all;
  }

  private long count(String sql, Object param) {
    return jdbc.sql(sql).param(param).query(Long.class).single();
  }

  private String text(String sql, UUID id) {
    return jdbc.sql(sql).param(id).query(String.class).single();
  }

  private static List<Object> atOnce(Callable<Object> one, Callable<Object> two) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CyclicBarrier start = new CyclicBarrier(2);
    try {
      List<Future<Object>> futures =
          List.of(one, two).stream()
              .map(
                  call ->
                      pool.submit(
                          () -> {
                            start.await();
                            try {
                              return call.call();
                            } catch (ConflitException e) {
                              return (Object) e;
                            }
                          }))
              .toList();
      return List.of(futures.get(0).get(), futures.get(1).get());
    } finally {
      pool.shutdown();
    }
  }
}
