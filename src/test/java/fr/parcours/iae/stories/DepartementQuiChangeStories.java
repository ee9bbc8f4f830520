package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.migration.CasMigration;
import fr.parcours.iae.migration.ConducteurMigrations;
import fr.parcours.iae.migration.DemandeMigration;
import fr.parcours.iae.migration.EtatCas;
import fr.parcours.iae.migration.LancementMigration;
import fr.parcours.iae.migration.LotMigrationService;
import fr.parcours.iae.migration.PlanMigration;
import fr.parcours.iae.migration.Prevision;
import fr.parcours.iae.migration.PrevisionsMigration;
import fr.parcours.iae.migration.camunda.MoteurMigration;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import fr.parcours.iae.version.DecisionVersion;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import fr.parcours.iae.version.VersionService;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One département changes its processes and a rule, brings its live cases along, and goes back. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class})
class DepartementQuiChangeStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String RESUME = "UserTask_ResumeCandidature";
  private static final String REORIENT = "UserTask_ReorientPersonne";
  private static final String DELIVER = "UserTask_DeliverPass";
  private static final String CRITERES = "criteres-minimum";
  private static final LocalDate VEILLE = LocalDate.of(2027, 2, 28);
  private static final LocalDate MARS = LocalDate.of(2027, 3, 1);
  private static final LocalDate RETOUR = LocalDate.of(2027, 3, 15);
  private static final String[] TROIS = {"DELD", "PI", "PM"};
  private static final String[] QUATRE = {"DELD", "PI", "PM", "TH"};
  private static final String LENS = "62498";
  private static final String SAINT_DENIS = "93066";
  private static final String STRASBOURG = "67482";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Deployeur deployeur;
  @Autowired RegistreService registre;
  @Autowired VersionService versions;
  @Autowired MoteurMigration moteur;
  @Autowired PrevisionsMigration previsions;
  @Autowired LancementMigration lancement;
  @Autowired LotMigrationService lots;
  @Autowired ConducteurMigrations conducteur;
  @Autowired TacheService taches;
  @Autowired RuntimeService runtime;
  @Autowired HorlogeDeTest horloge;
  @Autowired JdbcClient jdbc;

  private final Map<UUID, Acteur> employeurs = new HashMap<>();
  private final Map<String, Acteur> siaes = new HashMap<>();
  private Acteur admin;
  private Acteur ml;
  private String orientation;
  private String embauche;
  private String legere;
  private String suivante;
  private String stricte;

  @BeforeEach
  void aLighterOrientationAndAStricterTable() {
    parcours.today();
    admin = monde.anAdministrateur();
    ml = monde.aPrescripteurHabilite();
    orientation = versions.processus("orientation", "62").definitionId();
    embauche = versions.processus("embauche", "62").definitionId();
    legere = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    suivante = VersionsDeTest.embaucheSuivante(deployeur).definitionId();
    stricte =
        SecondesVersions.decision(
                deployeur,
                CRITERES,
                CRITERES,
                dmn ->
                    dmn.replace("<text>3</text>", "<text>4</text>")
                        .replace("\"2026.1\"", "\"2027.1\""))
            .definitionId();
  }

  /** Nothing of it may last: other stories walk the same départements later in time. */
  @AfterEach
  void asEverywhereAgain() {
    for (LocalDate day : List.of(LocalDate.of(2026, 11, 24), MARS, RETOUR)) {
      horloge.setDate(day);
      decides(Nature.PROCESSUS, "orientation", null, day);
      decides(Nature.PROCESSUS, "embauche", null, day);
      decides(Nature.DECISION, CRITERES, null, day);
    }
    parcours.today();
  }

  @Test
  @DisplayName(
      "Le 62 change au 1er mars, ni le 93 ni le 67 ; 200 dossiers passent ou disent pourquoi non,"
          + " tout revient, chaque dossier finit")
  void oneDepartementChangesBringsItsCasesAndGoesBack() {
    assertThat(decides(Nature.PROCESSUS, "orientation", legere, MARS)).isTrue();
    assertThat(decides(Nature.PROCESSUS, "embauche", suivante, MARS)).isTrue();
    assertThat(decides(Nature.DECISION, CRITERES, stricte, MARS)).isTrue();

    horloge.setDate(VEILLE);
    List<UUID> etudes = begin(LENS, 120);
    List<UUID> attentes = begin(LENS, 30);
    attentes.forEach(d -> answers(d, champs("decision", "VIVIER")));
    List<UUID> refusees = begin(LENS, 30);
    refusees.forEach(this::refuse);
    List<UUID> pass = Stream.generate(() -> awaitingThePass(LENS)).limit(20).toList();
    List<UUID> voisins =
        Stream.of(begin(SAINT_DENIS, 2), begin(STRASBOURG, 2)).flatMap(List::stream).toList();
    UUID embauchee = begin(LENS, 1).get(0);
    assertThat(hired(embauchee, TROIS)).as("the day before, three criteria do").isTrue();

    horloge.setDate(MARS);
    UUID exigeante = begin(LENS, 1).get(0);
    assertThat(hired(exigeante, TROIS)).as("from 1 March, not in the 62").isFalse();
    assertThat(hired(exigeante, QUATRE)).isTrue();
    List<UUID> ailleurs =
        Stream.of(begin(SAINT_DENIS, 2), begin(STRASBOURG, 2)).flatMap(List::stream).toList();
    assertThat(List.of(ailleurs.get(0), ailleurs.get(2)))
        .as("nor has the rule changed in the 93 or the 67")
        .allMatch(d -> hired(d, TROIS));
    List<UUID> nouveaux = begin(LENS, 6);
    refuse(nouveaux.get(0));
    assertThat(live(nouveaux.get(0))).as("a refusal ends a case of the lighter one").isZero();
    assertThat(running("orientation", nouveaux)).containsExactly(legere);
    assertThat(running("orientation", voisins)).containsExactly(orientation);
    assertThat(running("orientation", etudes)).containsExactly(orientation);

    List<UUID> anciens = Stream.of(etudes, attentes, refusees, pass).flatMap(List::stream).toList();
    assertThat(anciens).hasSize(200);
    Map<UUID, List<String>> avant = open(anciens);
    List<PlanMigration> plans =
        List.of(moteur.automatic(orientation, legere), moteur.automatic(embauche, suivante));
    Prevision prevision = previsions.foresee(plans, List.of("62"));
    assertThat(foreseenAsHeld(prevision, anciens)).containsExactlyInAnyOrderElementsOf(refusees);
    UUID lot =
        lancement
            .launch(
                new DemandeMigration(
                    UUID.randomUUID(), plans, List.of("62"), "Le 62 finit sur la nouvelle"),
                admin)
            .orElseThrow();
    conducteur.drain();

    assertThat(of(lot, EtatCas.FAITE, anciens)).hasSize(170);
    assertThat(of(lot, EtatCas.BLOQUEE, anciens))
        .hasSize(30)
        .allSatisfy(c -> assertThat(c.motif()).contains("« Réorienter la personne »"))
        .extracting(CasMigration::dossierId)
        .containsExactlyInAnyOrderElementsOf(refusees);
    assertThat(running("orientation", etudes)).containsExactly(legere);
    assertThat(running("embauche", pass)).containsExactly(suivante);
    assertThat(running("orientation", refusees)).containsExactly(orientation);
    assertThat(running("orientation", voisins)).containsExactly(orientation);
    assertThat(open(anciens)).as("nothing of them is lost").isEqualTo(avant);

    horloge.setDate(RETOUR);
    UUID retour = lots.reverse(lot, "L’essai n’a pas convaincu", admin).orElseThrow();
    conducteur.drain();
    assertThat(
            registre
                .takeBack(Nature.DECISION, CRITERES, "62", "L’essai non plus", vue(CRITERES), admin)
                .isFait())
        .isTrue();

    assertThat(of(retour, EtatCas.FAITE, anciens)).hasSize(170);
    assertThat(of(retour, EtatCas.FAITE, nouveaux))
        .as("those that began on the lighter one come back as well")
        .hasSize(5);
    assertThat(running("orientation", anciens)).containsExactly(orientation);
    assertThat(running("orientation", nouveaux)).containsExactly(orientation);
    assertThat(running("embauche", pass)).containsExactly(embauche);
    assertThat(open(anciens)).as("as if nothing had been").isEqualTo(avant);
    assertThat(versions.processus("orientation", "62").definitionId()).isEqualTo(orientation);
    assertThat(versions.processus("embauche", "62").definitionId())
        .as("the called process that went along is taken back with it")
        .isEqualTo(embauche);
    assertThat(registre.fiche(Nature.PROCESSUS, "embauche", "62").cellule().propre())
        .as("and the 62 follows the nation, as before")
        .isFalse();

    List<UUID> apres = begin(LENS, 2);
    assertThat(running("orientation", apres)).containsExactly(orientation);
    assertThat(hired(apres.get(0), TROIS)).isTrue();

    attentes.forEach(d -> parcours.answered(employeurs.get(d), d, RESUME, Map.of()));
    pass.forEach(this::deliver);
    employeurs.keySet().stream().filter(d -> steps(d).contains(REVIEW)).forEach(this::refuse);
    employeurs.keySet().stream().filter(d -> steps(d).contains(REORIENT)).forEach(this::reorient);
    assertThat(employeurs.keySet().stream().filter(d -> live(d) > 0))
        .as("every case came to its end")
        .isEmpty();
    assertThat(incidents()).isZero();
  }

  private List<UUID> begin(String commune, int combien) {
    return Stream.generate(() -> brought(commune, MotifAbsenceFt.NOT_REGISTERED))
        .limit(combien)
        .toList();
  }

  private UUID brought(String commune, MotifAbsenceFt motif) {
    Acteur siae = siaes.computeIfAbsent(commune, c -> monde.aSiaeMember(KindSiae.ACI, c));
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml, motif), siae);
    employeurs.put(dossier, siae);
    return dossier;
  }

  private UUID awaitingThePass(String commune) {
    UUID dossier = brought(commune, MotifAbsenceFt.FORGOTTEN);
    assertThat(hired(dossier, "RSA")).isTrue();
    return dossier;
  }

  private void answers(UUID dossier, Map<String, String[]> champs) {
    parcours.answered(employeurs.get(dossier), dossier, REVIEW, champs);
  }

  private void refuse(UUID dossier) {
    answers(dossier, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
  }

  private void reorient(UUID dossier) {
    parcours.answered(ml, dossier, REORIENT, champs("suite", "AUCUNE"));
  }

  private void deliver(UUID dossier) {
    parcours.answered(
        monde.theSupport(),
        dossier,
        DELIVER,
        champs("resultat", "DELIVRER", "dateDebut", RETOUR.plusDays(7).toString()));
  }

  /** Whether the person is hired on these criteria; when not, the reason is said. */
  private boolean hired(UUID dossier, String... criteres) {
    String debut = LocalDate.ofInstant(horloge.instant(), horloge.getZone()).plusDays(7).toString();
    IssueTache issue =
        parcours.answers(
            employeurs.get(dossier),
            dossier,
            REVIEW,
            HirePersonWithPassIaeStory.accept(debut, criteres));
    if (issue instanceof IssueTache.Corriger corriger) {
      assertThat(Objects.requireNonNull(corriger.refus()).code())
          .isEqualTo("CRITERES_INSUFFISANTS");
    }
    return issue instanceof IssueTache.Faite;
  }

  private boolean decides(Nature nature, String cle, String definitionId, LocalDate jour) {
    return registre
        .decide(
            new DecisionVersion(
                nature,
                cle,
                "62",
                definitionId,
                jour,
                "Le 62 essaie",
                registre.fiche(nature, cle, "62").vue()),
            admin)
        .isFait();
  }

  private long vue(String cle) {
    return registre.fiche(Nature.DECISION, cle, "62").vue();
  }

  private static List<UUID> foreseenAsHeld(Prevision prevision, List<UUID> dossiers) {
    return prevision.groupes().stream()
        .filter(g -> !g.passe())
        .flatMap(g -> g.cas().stream())
        .map(c -> c.dossierId())
        .filter(dossiers::contains)
        .toList();
  }

  private List<CasMigration> of(UUID lot, EtatCas etat, Collection<UUID> dossiers) {
    return lots.cas(lot, etat, 10_000, 0, admin).stream()
        .filter(c -> dossiers.contains(c.dossierId()))
        .toList();
  }

  /** Versions the live instances of these cases run on. */
  private TreeSet<String> running(String cle, Collection<UUID> dossiers) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(cle).list().stream()
        .filter(i -> dossiers.contains(UUID.fromString(i.getBusinessKey())))
        .map(i -> i.getProcessDefinitionId())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Open tasks of each case: which, where, until when. */
  private Map<UUID, List<String>> open(List<UUID> dossiers) {
    return dossiers.stream()
        .collect(
            Collectors.toMap(
                d -> d,
                d ->
                    taches.ofDossier(d).stream()
                        .filter(TacheOuverte::isOuverte)
                        .map(t -> t.id() + " " + t.etape() + " " + t.echeance())
                        .sorted()
                        .toList()));
  }

  private List<String> steps(UUID dossier) {
    return parcours.steps(dossier);
  }

  private long live(UUID dossier) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.toString())
        .processDefinitionKeyIn("orientation", "embauche", "eligibilite")
        .count();
  }

  private long incidents() {
    return jdbc.sql(
            """
            select count(*) from act_ru_incident i join act_ru_execution e
              on e.id_ = i.proc_inst_id_ where e.business_key_ in (:dossiers)
            """)
        .param("dossiers", employeurs.keySet().stream().map(UUID::toString).toList())
        .query(Long.class)
        .single();
  }
}
