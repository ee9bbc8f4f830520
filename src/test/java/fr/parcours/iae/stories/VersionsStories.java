package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.engine.DeployedDefinition;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.migration.PlanMigration;
import fr.parcours.iae.migration.RetourDemande;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.DecisionVersion;
import fr.parcours.iae.version.Decisions;
import fr.parcours.iae.version.FicheVersion;
import fr.parcours.iae.version.Generalisation;
import fr.parcours.iae.version.GeneralisationService;
import fr.parcours.iae.version.MatriceVersions;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import fr.parcours.iae.version.VersionService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An administrator changes how one département works from a day on, and takes it back. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class VersionsStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String REORIENT = "UserTask_ReorientPersonne";
  private static final LocalDate MARS = LocalDate.of(2027, 3, 1);
  private static final String ORIENTATION = "/administration/versions/processus/orientation";
  private static final String CRITERES = "/administration/versions/decisions/criteres-minimum";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Lecteur lecteur;
  @Autowired Deployeur deployeur;
  @Autowired RegistreService registre;
  @Autowired VersionService versions;
  @Autowired ApplicationEventPublisher events;
  @Autowired GeneralisationService generalisations;
  @Autowired Decisions decisions;
  @Autowired RuntimeService runtime;
  @Autowired UtilisateurService utilisateurs;
  @Autowired HorlogeDeTest horloge;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private Acteur admin;
  private DeployedDefinition legere;
  private DeployedDefinition stricte;

  @BeforeEach
  void aLighterOrientationAndAStricterTable() {
    parcours.today();
    admin = monde.anAdministrateur();
    legere =
        SecondesVersions.process(
            deployeur,
            "candidature",
            "orientation",
            bpmn ->
                bpmn.replace(
                        "sourceRef=\"Gateway_ReorientationNeeded\" targetRef=\"UserTask_ReorientPersonne\"",
                        "sourceRef=\"Gateway_ReorientationNeeded\" targetRef=\"End_CandidatureRefused\"")
                    .replace("versionTag=\"2026.2\"", "versionTag=\"2027.1-leger\""));
    stricte =
        SecondesVersions.decision(
            deployeur,
            "criteres-minimum",
            "criteres-minimum",
            dmn ->
                dmn.replace("<text>3</text>", "<text>4</text>")
                    .replace("\"2026.1\"", "\"2027.1\""));
  }

  /** Nothing of it may last: other stories walk the same départements later in time. */
  @AfterEach
  void asEverywhereAgain() {
    for (LocalDate day : List.of(LocalDate.of(2026, 11, 24), MARS)) {
      horloge.setDate(day);
      back(Nature.PROCESSUS, "orientation", "62");
      back(Nature.DECISION, "criteres-minimum", "62");
    }
    parcours.today();
  }

  @Test
  @DisplayName(
      "Le 62 change au 1er mars, ni le 93 ni le 67 ; les dossiers d’avant finissent comme avant")
  void oneDepartementChangesFromADayOnAndTheOthersDoNot() throws Exception {
    UUID avant = refusable("62041");
    decides(ORIENTATION, "62", legere, MARS, "Le 62 essaie sans réorientation");
    decides(CRITERES, "62", stricte, MARS, "Le 62 demande un critère de plus");

    assertThat(minimum("62", MARS.minusDays(1))).isEqualTo(3);
    assertThat(minimum("62", MARS)).isEqualTo(4);
    assertThat(List.of(minimum("93", MARS), minimum("67", MARS))).containsOnly(3);
    assertThat(versions.decision("criteres-reunis", "62", MARS).version())
        .as("a decision and the one it asks come together")
        .isEqualTo(versions.decision("criteres-minimum", "62", MARS).version());

    UUID veille = at(MARS.minusDays(1), "62041");
    UUID ici = at(MARS, "62041");
    UUID ailleurs = at(MARS, "93066");
    UUID encore = at(MARS, "67482");

    assertThat(refused(avant)).containsExactly(REORIENT);
    assertThat(refused(veille)).containsExactly(REORIENT);
    assertThat(refused(ici)).isEmpty();
    assertThat(refused(ailleurs)).containsExactly(REORIENT);
    assertThat(refused(encore)).containsExactly(REORIENT);

    takesBack(ORIENTATION, "62", "L’essai n’a pas convaincu");
    UUID apres = at(MARS, "62041");
    assertThat(refused(apres)).containsExactly(REORIENT);

    for (UUID dossier : List.of(avant, veille, ailleurs, encore, apres)) {
      parcours.answered(prescripteur, dossier, REORIENT, champs("suite", "AUCUNE"));
      assertThat(parcours.steps(dossier)).isEmpty();
    }
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void theMatrixSaysWhatIsInForceWhatIsPlannedHowFarBehindAndHowManyRun() throws Exception {
    MatriceVersions before = registre.matrix("32");
    assertThat(before.lignes().stream().filter(l -> l.nature() == Nature.PROCESSUS))
        .hasSizeGreaterThan(15);
    assertThat(before.lignes().stream().filter(l -> l.nature() == Nature.DECISION))
        .hasSizeGreaterThan(10);

    refusable("62041");
    decides(ORIENTATION, "62", legere, MARS, "Le 62 essaie sans réorientation");

    assertThat(lecteur.page(admin, "/administration/versions?region=32"))
        .contains("Orientation", "(2027.1-leger) le 01/03/2027", "Pas-de-Calais");
    assertThat(lecteur.page(admin, "/administration/versions?nature=decisions"))
        .contains("Nombre minimum de critères");
    FicheVersion fiche = registre.fiche(Nature.PROCESSUS, "orientation", "62");
    assertThat(fiche.cellule().enCours())
        .isEqualTo(
            runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("orientation")
                .tenantIdIn("62")
                .count());
    assertThat(fiche.cellule().propre()).isFalse();
    horloge.setDate(MARS);
    assertThat(registre.fiche(Nature.PROCESSUS, "orientation", "62").cellule())
        .satisfies(c -> assertThat(c.propre()).isTrue())
        .satisfies(c -> assertThat(c.retard()).isNegative())
        .satisfies(c -> assertThat(c.autreVersion()).isEqualTo(c.enCours()));
    assertThat(lecteur.page(admin, ORIENTATION + "?departement=62"))
        .contains(" d’avance", "Le 62 essaie sans réorientation", "par ");
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsWritten() throws Exception {
    int before = rows();
    assertThat(sends(ORIENTATION, "62", legere.definitionId(), "2026-11-23", "Trop tard", 0))
        .contains("Choisissez aujourd’hui ou un jour à venir", "Trop tard");
    assertThat(sends(ORIENTATION, "62", legere.definitionId(), "2027-03-01", "", 0))
        .contains("Dites pourquoi");
    assertThat(sends(ORIENTATION, "62", stricte.definitionId(), "2027-03-01", "Une autre table", 0))
        .contains("Choisissez une version dans la liste");
    assertThat(sends(ORIENTATION, "62", "", "2027-03-01", "Rien de choisi", 0))
        .contains("Choisissez une version dans la liste");
    assertThat(sends(ORIENTATION, "62", "", "2027-03-01x", "Jour illisible", 0))
        .contains("Indiquez le jour");
    assertThat(sends(ORIENTATION, "62", legere.definitionId(), "2030-03-01", "Bien trop loin", 0))
        .contains("dans les deux ans");
    assertThat(sends(ORIENTATION, "62", legere.definitionId(), "2027-03-01", "Vue dépassée", 1))
        .contains("Une autre décision vient d’être enregistrée");
    assertThat(status(ORIENTATION, "2Z")).isEqualTo(404);
    assertThat(status("/administration/versions/processus/inconnu", "62")).isEqualTo(404);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void ofTwoAdministratorsWhoDecideAtOnceOneIsToldToReadAgain() throws Exception {
    DecisionVersion demande =
        new DecisionVersion(
            Nature.PROCESSUS,
            "orientation",
            "62",
            legere.definitionId(),
            MARS,
            "Décidé par deux personnes",
            registre.fiche(Nature.PROCESSUS, "orientation", "62").vue());
    Acteur other = monde.anAdministrateur();
    List<Callable<Resultat<LocalDate>>> both =
        List.of(() -> registre.decide(demande, admin), () -> registre.decide(demande, other));
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Resultat<LocalDate>>> done = two.invokeAll(both);
      assertThat(List.of(done.get(0).get().isFait(), done.get(1).get().isFait()))
          .containsExactlyInAnyOrder(true, false);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  @DisplayName(
      "Trois départements, puis un autre, puis la France ; une pause garde ce qui est fait")
  void aVersionGoesByWavesIsPausedGoesOnSoonerAndReachesTheNation() throws Exception {
    LocalDate premier = LocalDate.of(2027, 1, 4);
    LocalDate second = LocalDate.of(2027, 2, 1);
    LocalDate partout = LocalDate.of(2027, 3, 1);
    assertThat(
            waves(
                    "departements1", "48, 32",
                    "le1", premier.toString(),
                    "departements2", "23",
                    "le2", second.toString(),
                    "le4", partout.toString())
                .getStatus())
        .isEqualTo(302);
    assertThat(orientation("48", premier.minusDays(1))).isNotEqualTo(legere.version());
    assertThat(orientation("48", premier)).isEqualTo(legere.version());
    assertThat(orientation("23", premier)).isNotEqualTo(legere.version());
    assertThat(orientation("23", second)).isEqualTo(legere.version());
    assertThat(orientation("09", partout)).isEqualTo(legere.version());
    assertThat(refusedWaves("departements1", "65", "le1", second.toString()))
        .contains("Une autre généralisation de ce modèle est en cours");

    horloge.setDate(premier.plusDays(3));
    UUID id = generalisations.of(Nature.PROCESSUS, "orientation").get(0).id();
    assertThat(generalisations.hold(id, admin).isFait()).isTrue();
    assertThat(orientation("48", partout)).as("what was reached stays").isEqualTo(legere.version());
    assertThat(orientation("23", partout)).isNotEqualTo(legere.version());
    assertThat(orientation("09", partout)).isNotEqualTo(legere.version());

    assertThat(generalisations.resume(id, LocalDate.of(2027, 1, 20), admin).isFait()).isTrue();
    assertThat(orientation("23", LocalDate.of(2027, 1, 19))).isNotEqualTo(legere.version());
    assertThat(orientation("23", LocalDate.of(2027, 1, 20))).isEqualTo(legere.version());
    assertThat(orientation("23", partout.plusDays(1))).isEqualTo(legere.version());
    assertThat(orientation("09", LocalDate.of(2027, 2, 16))).isNotEqualTo(legere.version());
    assertThat(orientation("09", LocalDate.of(2027, 2, 17))).isEqualTo(legere.version());
    horloge.setDate(LocalDate.of(2027, 2, 18));
    assertThat(registre.fiche(Nature.PROCESSUS, "orientation", "48").cellule().propre())
        .as("who was first follows the nation again")
        .isFalse();
    assertThat(lecteur.page(admin, ORIENTATION + "/vagues"))
        .contains("Terminée", "48, 32", "La France entière", "depuis le 17/02/2027");

    takesBackNational();
  }

  @Test
  void wavesThatMakeNoSenseAreRefusedWithTheirReason() throws Exception {
    assertThat(refusedWaves("departements1", "48", "le1", "2026-11-20"))
        .contains("Les vagues se suivent");
    assertThat(
            refusedWaves(
                "departements1",
                "48",
                "le1",
                "2027-02-01",
                "departements2",
                "23",
                "le2",
                "2027-01-01"))
        .contains("Les vagues se suivent");
    assertThat(refusedWaves("departements1", "48, 48", "le1", "2027-02-01"))
        .contains("48 est dans deux vagues");
    assertThat(refusedWaves("departements1", "999", "le1", "2027-02-01"))
        .contains("«\u00a0999\u00a0» n’existe pas");
    assertThat(refusedWaves("departements1", "48", "le1", ""))
        .contains("Indiquez le jour de chaque vague");
    assertThat(refusedWaves()).contains("Donnez au moins une vague");
    assertThat(generalisations.of(Nature.PROCESSUS, "orientation"))
        .noneMatch(Generalisation::isOuverte);
  }

  private int orientation(String departement, LocalDate day) {
    LocalDate now = LocalDate.ofInstant(horloge.instant(), horloge.getZone());
    horloge.setDate(day);
    try {
      return versions.processus("orientation", departement).version();
    } finally {
      horloge.setDate(now);
    }
  }

  private MockHttpServletResponse waves(String... champs) throws Exception {
    MockHttpServletRequestBuilder request =
        post(ORIENTATION + "/vagues")
            .param("version", legere.definitionId())
            .param("motif", "L’orientation légère gagne du terrain");
    for (int i = 0; i < champs.length; i += 2) {
      request.param(champs[i], champs[i + 1]);
    }
    return send(request);
  }

  private String refusedWaves(String... champs) throws Exception {
    MockHttpServletResponse answer = waves(champs);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  /** The nation as it was: the last day written of the waves is the one the pause had written. */
  private void takesBackNational() {
    for (LocalDate day : List.of(LocalDate.of(2027, 2, 18), LocalDate.of(2027, 3, 1))) {
      horloge.setDate(day);
      registre.takeBack(
          Nature.PROCESSUS,
          "orientation",
          null,
          "Fin de l’histoire",
          registre.fiche(Nature.PROCESSUS, "orientation", null).vue(),
          admin);
    }
    assertThat(orientation("09", LocalDate.of(2027, 6, 1))).isNotEqualTo(legere.version());
  }

  @Test
  void aMigrationTakenBackTakesBackTheVersionOfNewCasesWhereItIsStillInForce() throws Exception {
    LocalDate today = LocalDate.of(2026, 11, 24);
    String avant = versions.processus("orientation", "48").definitionId();
    decides(ORIENTATION, "48", legere, today, "Le 48 essaie la version légère");
    PlanMigration retour = PlanMigration.of(legere.definitionId(), avant, Map.of());
    RetourDemande demande =
        new RetourDemande(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "orientation",
            List.of(retour),
            List.of("48", "32"),
            "Trop tôt",
            admin.utilisateurId());

    events.publishEvent(demande);
    events.publishEvent(demande);

    assertThat(versions.processus("orientation", "48").definitionId()).isEqualTo(avant);
    assertThat(registre.fiche(Nature.PROCESSUS, "orientation", "48").histoire().get(0).motif())
        .isEqualTo("Retour en arrière : Trop tôt");
    assertThat(versions.processus("orientation", "32").definitionId()).isEqualTo(avant);
    back(Nature.PROCESSUS, "orientation", "48");
  }

  @Test
  void whatWasDecidedStaysWrittenForEver() {
    assertThatThrownBy(() -> jdbc.sql("update version_en_vigueur set motif = 'autre'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from parametre").update())
        .isInstanceOf(DataAccessException.class);
  }

  private @Nullable Acteur prescripteur;

  /** A candidature brought by one prescripteur to a new SIAE of this commune. */
  private UUID refusable(String commune) {
    Acteur by = prescripteur == null ? monde.aPrescripteurHabilite() : prescripteur;
    prescripteur = by;
    Acteur siae = monde.aSiaeMember(KindSiae.ACI, commune);
    UUID dossier = parcours.brings(by, monde.aCandidat(by), siae);
    employeurs.put(dossier, siae);
    return dossier;
  }

  private final Map<UUID, Acteur> employeurs = new HashMap<>();

  private UUID at(LocalDate day, String commune) {
    horloge.setDate(day);
    return refusable(commune);
  }

  private List<String> refused(UUID dossier) {
    parcours.answered(
        employeurs.get(dossier),
        dossier,
        REVIEW,
        champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
    return parcours.steps(dossier);
  }

  private Object minimum(String departement, LocalDate day) {
    return decisions
        .preview(
            "criteres-minimum",
            new ContexteDecision(UUID.randomUUID(), departement, day),
            Map.of("kind", "ACI"))
        .get("niveau2Min");
  }

  private void decides(
      String page, String departement, DeployedDefinition version, LocalDate day, String motif)
      throws Exception {
    MockHttpServletResponse answer =
        posts(
            page,
            departement,
            version.definitionId(),
            day.toString(),
            motif,
            seen(page, departement));
    assertThat(answer.getStatus()).isEqualTo(302);
  }

  private void takesBack(String page, String departement, String motif) throws Exception {
    MockHttpServletResponse answer =
        send(
            post(page + "/retour")
                .param("departement", departement)
                .param("motif", motif)
                .param("vue", String.valueOf(seen(page, departement))));
    assertThat(answer.getStatus()).isEqualTo(302);
  }

  private String sends(
      String page, String departement, String version, String day, String motif, long aside)
      throws Exception {
    MockHttpServletResponse answer =
        posts(page, departement, version, day, motif, seen(page, departement) + aside);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private int status(String page, String departement) throws Exception {
    return posts(page, departement, "", "2027-03-01", "Nulle part", 0).getStatus();
  }

  private MockHttpServletResponse posts(
      String page, String departement, String version, String day, String motif, long vue)
      throws Exception {
    return send(
        post(page)
            .param("departement", departement)
            .param("version", version)
            .param("enVigueurLe", day)
            .param("motif", motif)
            .param("vue", String.valueOf(vue)));
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(
            request
                .with(csrf())
                .with(Connecte.as(utilisateurs.connecte(admin.utilisateurId()).orElseThrow())))
        .andReturn()
        .getResponse();
  }

  private long seen(String page, String departement) {
    boolean processus = page.contains("/processus/");
    return registre
        .fiche(
            processus ? Nature.PROCESSUS : Nature.DECISION,
            page.substring(page.lastIndexOf('/') + 1),
            departement)
        .vue();
  }

  private void back(Nature nature, String cle, String departement) {
    registre.decide(
        new DecisionVersion(
            nature,
            cle,
            departement,
            null,
            LocalDate.ofInstant(horloge.instant(), horloge.getZone()),
            "Fin de l’histoire",
            registre.fiche(nature, cle, departement).vue()),
        admin);
  }

  private int rows() {
    return jdbc.sql("select count(*) from version_en_vigueur").query(Integer.class).single();
  }
}
