package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.dossier.Dossier;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.eligibilite.DiagnosticService;
import fr.parcours.iae.embauche.AnnulationEmbaucheService;
import fr.parcours.iae.embauche.DeclarationService;
import fr.parcours.iae.embauche.DeclareEmbauche;
import fr.parcours.iae.organisation.OrganisationService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class CandidatureStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String RESUME = "UserTask_ResumeCandidature";
  private static final String REORIENT = "UserTask_ReorientPersonne";
  private static final String DIAGNOSTIC = "UserTask_RealiserDiagnostic";
  private static final String REQUEST_AVIS = "UserTask_RequestAvis";
  private static final String POSER = "UserTask_PoserDiagnostic";
  private static final String DELIVER = "UserTask_DeliverPass";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired DepotService depots;
  @Autowired DeclarationService declarations;
  @Autowired DossierService dossiers;
  @Autowired TacheService taches;
  @Autowired PassIaeService passIaes;
  @Autowired DiagnosticService diagnostics;
  @Autowired AnnulationEmbaucheService annulations;
  @Autowired JdbcClient jdbc;
  @Autowired UtilisateurService utilisateurs;
  @Autowired MockMvc mvc;
  @Autowired Lecteur lecteur;
  @Autowired OrganisationService organisations;

  @BeforeEach
  void today() {
    parcours.today();
  }

  @Test
  void refusingAPersonBroughtByAPrescripteurAsksThePrescripteurToReorientThem() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.EI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);

    parcours.answered(
        siae, dossier, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.REFUSEE);
    parcours.answered(ml, dossier, REORIENT, champs("suite", "ACCOMPAGNEMENT"));
    assertThat(parcours.steps(dossier)).isEmpty();
    assertThat(dossiers.show(dossier, ml).motif()).isEqualTo("Pas de poste ouvert en ce moment");
  }

  @Test
  void theCandidateReadsTheReasonOnlyWhenTheSiaeSharesIt() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.EI);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, siae);
    parcours.answered(
        siae, dossier, REVIEW, champs("decision", "REFUSER", "motifRefus", "NOT_MOBILE"));

    Dossier seenByLea = dossiers.show(dossier, monde.asCandidat(lea));

    assertThat(seenByLea.motif()).isNull();
    assertThat(seenByLea.chronologie())
        .extracting("detail")
        .doesNotContain("Motif : Candidat non mobile");
  }

  @Test
  void aPostponedCandidatureComesBackToStudy() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.AI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);

    parcours.answered(
        siae, dossier, REVIEW, champs("decision", "ATTENTE", "reponse", "En janvier"));
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.EN_ATTENTE);
    parcours.answered(siae, dossier, RESUME, Map.of());

    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
  }

  @Test
  void aNumberKnownUnderAnotherNameIsSaidBeforeTheCandidatureIsSent() throws Exception {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    String corps = "1841259009%03d".formatted(ThreadLocalRandom.current().nextInt(1000));
    String nir = corps + "%02d".formatted(97 - Long.parseLong(corps) % 97);

    assertThat(typed(siae, "Karim", "Benali", nir)).contains("Candidature de Karim Benali");
    assertThat(typed(siae, "KARIM", "Bénali", nir))
        .contains("Cette personne a déjà un dossier")
        .contains("Candidature de Karim Benali");
    assertThat(typed(siae, "Sofia", "Martin", nir))
        .contains("à un autre nom que celui saisi")
        .contains("Candidature de Karim Benali");
  }

  @Test
  void aSiaeThatTakesNobodySaysSoBeforeAnythingIsTyped() throws Exception {
    Acteur ml = monde.aPrescripteurHabilite();
    UUID siae = organisation(monde.aSiaeMember(KindSiae.ACI));
    String chemin = "/candidatures/nouvelle?siae=" + siae + "&candidat=" + monde.aCandidat(ml);
    assertThat(lecteur.page(ml, chemin)).contains("Envoyer la candidature");

    organisations.setOuverteAuxCandidatures(siae, false);

    assertThat(lecteur.page(ml, chemin))
        .contains("ne reçoit pas de candidature en ce moment", "Voir les employeurs voisins")
        .doesNotContain("Envoyer la candidature");
  }

  @Test
  void theWayToACandidatureIsNamedForWhoTakesItAndShownToNobodyElse() throws Exception {
    String carte = "/employeurs/" + organisation(monde.aSiaeMember(KindSiae.ACI));
    Acteur ml = monde.aPrescripteurHabilite();

    assertThat(lecteur.page(ml, carte)).contains("Orienter une personne");
    assertThat(lecteur.page(monde.asCandidat(monde.aCandidat(ml)), carte)).contains("Candidater");
    assertThat(lecteur.page(monde.anInstitution(), carte)).doesNotContain("/candidatures/nouvelle");
  }

  /** The page that follows the form of the person, with what it was told to say. */
  private String typed(Acteur by, String prenom, String nom, String nir) throws Exception {
    RequestPostProcessor who = Connecte.as(utilisateurs.connecte(by.utilisateurId()).orElseThrow());
    MvcResult sent =
        mvc.perform(
                post("/candidats/nouveau")
                    .param("_siae", organisation(by).toString())
                    .param("_homonyme", "true")
                    .param("civilite", "M")
                    .param("prenom", prenom)
                    .param("nomNaissance", nom)
                    .param("dateNaissance", "1984-12-20")
                    .param("nir", nir)
                    .param("motifAbsenceFt", "NOT_REGISTERED")
                    .with(who)
                    .with(csrf()))
            .andReturn();
    String page = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    MockHttpServletRequestBuilder next = get(page).with(who);
    sent.getFlashMap().forEach(next::flashAttr);
    return mvc.perform(next).andReturn().getResponse().getContentAsString();
  }

  @Test
  void theEngineKeepsNoRightOnOneTaskOrOneInstance() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    taches.take(parcours.waiting(dossier, REVIEW).id(), siae);

    assertThat(
            jdbc.sql("select count(*) from act_ru_authorization where resource_id_ like '%-%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aSiaeWithoutEnoughCriteriaMayAskAPrescripteurWhoPosesTheDiagnostic() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur orienteur = monde.anOrienteur();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(orienteur);
    UUID dossier = parcours.brings(orienteur, lea, siae);
    parcours.answered(siae, dossier, REVIEW, accept());
    parcours.answered(siae, dossier, DIAGNOSTIC, champs("resultat", "CRITERES_INSUFFISANTS"));
    parcours.answered(
        siae,
        dossier,
        REQUEST_AVIS,
        champs("choix", "DEMANDER", "prescripteur", organisation(ml).toString()));

    parcours.answered(ml, dossier, POSER, champs("resultat", "ELIGIBLE"));

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACCEPTEE);
    assertThat(passIaes.findValid(lea)).isPresent();
  }

  @Test
  void aPersonNobodyFindsEligibleIsNotHiredAndTheCandidatureIsDecidedAgain() {
    Acteur orienteur = monde.anOrienteur();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(orienteur);
    UUID dossier = parcours.brings(orienteur, lea, siae);
    parcours.answered(siae, dossier, REVIEW, accept());
    parcours.answered(siae, dossier, DIAGNOSTIC, champs("resultat", "CRITERES_INSUFFISANTS"));

    parcours.answered(siae, dossier, REQUEST_AVIS, champs("choix", "RENONCER"));

    assertThat(passIaes.findValid(lea)).isEmpty();
    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
  }

  @Test
  void tooFewCriteriaAreRefusedWithTheReasonAndNothingIsWritten() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, siae);

    IssueTache issue =
        parcours.answers(
            siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "JEUNE"));

    assertThat(issue).isInstanceOf(IssueTache.Corriger.class);
    IssueTache.Corriger corriger = (IssueTache.Corriger) issue;
    assertThat(corriger.refus()).isNotNull();
    assertThat(corriger.refus().code()).isEqualTo("CRITERES_INSUFFISANTS");
    assertThat(corriger.refus().baseLegale()).isNotBlank();
    assertThat(passIaes.findLatest(lea)).isEmpty();
    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
    assertThat(
            jdbc.sql("select count(*) from embauche where candidature_id = ?")
                .param(dossier)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void withoutNirAndWithAForgottenIdentifierTheSupportDeliversThePassByHand() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.EI);
    UUID lea = monde.aCandidat(ml, MotifAbsenceFt.FORGOTTEN);
    UUID dossier = parcours.brings(ml, lea, siae);
    parcours.answered(
        siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACCEPTEE);
    assertThat(passIaes.findLatest(lea)).isEmpty();

    parcours.answered(
        monde.theSupport(),
        dossier,
        DELIVER,
        champs("resultat", "DELIVRER", "dateDebut", "2026-12-01"));

    assertThat(passIaes.findValid(lea)).map(PassIae::origine).map(Enum::name).contains("ADMIN");
  }

  @Test
  void theSecondHireReusesThePassAndTheOtherCandidaturesAreClosed() {
    Acteur ml = monde.aPrescripteurHabilite();
    UUID lea = monde.aCandidat(ml);
    Acteur first = monde.aSiaeMember(KindSiae.ACI);
    Acteur second = monde.aSiaeMember(KindSiae.EI);
    Acteur third = monde.aSiaeMember(KindSiae.AI);
    UUID d1 = parcours.brings(ml, lea, first);
    UUID d2 = parcours.brings(ml, lea, second);
    UUID d3 = parcours.brings(ml, lea, third);
    parcours.answered(third, d3, REVIEW, champs("decision", "VIVIER"));

    parcours.answered(first, d1, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));

    PassIae pass = passIaes.findValid(lea).orElseThrow();
    assertThat(parcours.etat(d2)).isEqualTo(EtatCandidature.EMBAUCHE_AILLEURS);
    assertThat(parcours.steps(d2)).isEmpty();
    assertThat(parcours.etat(d3)).isEqualTo(EtatCandidature.VIVIER);

    Resultat<UUID> direct =
        declarations.declare(
            new DeclareEmbauche(
                lea,
                organisation(second),
                Map.of("dateDebut", LocalDate.of(2026, 12, 10), "poste", "Aide-cuisinière"),
                UUID.randomUUID()),
            second);
    assertThat(dossiers.show(direct.orElseThrow(), second).pass()).isEqualTo(pass);
  }

  @Test
  void cancellingTheOnlyHireCancelsThePassAndItsNumberIsNeverGivenAgain() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, siae);
    parcours.answered(
        siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));
    String numero = passIaes.findValid(lea).orElseThrow().numero();

    assertThat(annulations.cancel(dossier, ml).refus())
        .map(r -> r.code())
        .contains("EMPLOYEUR_SEUL");
    assertThat(annulations.cancel(dossier, siae).isFait()).isTrue();

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ANNULEE);
    assertThat(passIaes.findLatest(lea)).isEmpty();
    assertThat(count("select count(*) from pass_iae_annule where candidat_id = ?", lea))
        .isEqualTo(1);
    UUID max = monde.aCandidat(ml);
    UUID next = parcours.brings(ml, max, siae);
    parcours.answered(siae, next, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));
    assertThat(passIaes.findValid(max).orElseThrow().numero()).isGreaterThan(numero);
  }

  @Test
  void takingTheTaskPutsTheCandidatureUnderStudy() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);

    taches.take(parcours.waiting(dossier, REVIEW).id(), siae);

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.A_L_ETUDE);
  }

  @Test
  void aGeiqHiresWithoutPass() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur geiq = monde.aSiaeMember(KindSiae.GEIQ);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, geiq);

    parcours.answered(geiq, dossier, REVIEW, accept());

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.ACCEPTEE);
    assertThat(passIaes.findLatest(lea)).isEmpty();
  }

  @Test
  void ofTwoColleaguesWhoAnswerOneTaskOneWinsAndTheOtherReadsWhoAndWhen() throws Exception {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur awa = monde.aSiaeMember(KindSiae.ACI);
    Acteur bob = monde.aColleagueOf(awa);
    UUID lea = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, lea, awa);
    String tache = parcours.waiting(dossier, REVIEW).id();
    Map<String, String[]> answer = HirePersonWithPassIaeStory.accept("2026-12-01", "RSA");

    List<Object> outcomes =
        atOnce(
            () -> taches.complete(tache, answer, awa), () -> taches.complete(tache, answer, bob));

    assertThat(outcomes).filteredOn(IssueTache.Faite.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ConflitException.class::isInstance)
        .singleElement()
        .satisfies(
            e ->
                assertThat((Exception) e)
                    .hasMessageContaining("Déjà traité par Awa D. le 24/11/2026"));
    assertThat(count("select count(*) from pass_iae where candidat_id = ?", lea)).isEqualTo(1);
    assertThat(count("select count(*) from embauche where candidat_id = ?", lea)).isEqualTo(1);
  }

  @Test
  void aDoubleClickOnTheDepositMakesOneCandidature() throws Exception {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    SubmitCandidature depot =
        new SubmitCandidature(lea, organisation(siae), null, "Bonjour", UUID.randomUUID());

    List<Object> outcomes = atOnce(() -> depots.submit(depot, ml), () -> depots.submit(depot, ml));

    assertThat(outcomes).hasSize(2).allMatch(o -> o.equals(outcomes.get(0)));
    assertThat(count("select count(*) from candidature where candidat_id = ?", lea)).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from tache t join candidature c on c.id = t.dossier_id where c.candidat_id = ?",
                lea))
        .isEqualTo(1);
  }

  @Test
  void theSamePersonIsNotBroughtTwiceToTheSameSiaeWithin24Hours() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    parcours.brings(ml, lea, siae);

    Resultat<UUID> again =
        depots.submit(
            new SubmitCandidature(lea, organisation(siae), null, "Bonjour", UUID.randomUUID()), ml);

    assertThat(again.refus()).map(r -> r.code()).contains("DOUBLON_24H");
  }

  @Test
  void anotherOrganisationSeesNeitherTheTaskNorTheDossier() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    Acteur stranger = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    String tache = parcours.waiting(dossier, REVIEW).id();

    assertThatThrownBy(() -> taches.show(tache, stranger)).isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> taches.complete(tache, accept(), stranger))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> dossiers.show(dossier, stranger))
        .isInstanceOf(IntrouvableException.class);
  }

  @Test
  void aPrescripteursOwnDiagnosisServesEverySiaeAndAnOrienteurCannotPoseOne() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur orienteur = monde.anOrienteur();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(orienteur);
    UUID dossier = parcours.brings(orienteur, lea, siae);

    assertThat(diagnostics.poserByPrescripteur(lea, List.of(), orienteur).refus())
        .map(r -> r.code())
        .contains("PRESCRIPTEUR_NON_HABILITE");
    assertThat(diagnostics.poserByPrescripteur(lea, List.of(), ml).isFait()).isTrue();
    parcours.answered(siae, dossier, REVIEW, accept());

    assertThat(passIaes.findValid(lea)).isPresent();
  }

  @Test
  void anOrienteurFollowsTheCandidatureButNeverReadsThePass() {
    Acteur orienteur = monde.anOrienteur();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = parcours.brings(orienteur, monde.aCandidat(orienteur), siae);
    parcours.answered(
        siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));

    Dossier seen = dossiers.show(dossier, orienteur);

    assertThat(seen.resume().etat()).isEqualTo(EtatCandidature.ACCEPTEE);
    assertThat(seen.pass()).isNull();
    assertThat(seen.chronologie())
        .extracting("titre")
        .noneMatch(t -> t.toString().contains("PASS IAE 99999"));
    assertThat(dossiers.show(dossier, siae).pass()).isNotNull();
  }

  @Test
  void everyDecisionIsKeptWithItsVersionItsFactsAndItsDepartement() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    parcours.answered(
        siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));

    List<String> kept =
        jdbc.sql(
                """
                select cle || ' v' || version || ' ' || departement || ' ' || date_legale
                from decision_rendue where dossier_id = ? order by rendue_le, id
                """)
            .param(dossier)
            .query(String.class)
            .list();

    assertThat(kept)
        .containsExactlyInAnyOrder(
            "criteres-minimum v1 62 2026-11-24",
            "besoin-diagnostic v1 62 2026-11-24",
            "mode-delivrance v1 62 2026-11-24");
  }

  private static Map<String, String[]> accept() {
    return champs("decision", "ACCEPTER", "poste", "Ouvrier", "dateDebut", "2026-12-01");
  }

  private long count(String sql, UUID id) {
    return jdbc.sql(sql).param(id).query(Long.class).single();
  }

  private static List<Object> atOnce(Callable<?> one, Callable<?> two) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<?> first = pool.submit(one);
      Future<?> second = pool.submit(two);
      return List.of(outcome(first), outcome(second));
    } finally {
      pool.shutdown();
    }
  }

  private static Object outcome(Future<?> future) throws InterruptedException {
    try {
      return future.get();
    } catch (java.util.concurrent.ExecutionException e) {
      return e.getCause();
    }
  }
}
