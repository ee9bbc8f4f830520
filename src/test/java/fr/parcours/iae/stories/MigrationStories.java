package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.migration.CasMigration;
import fr.parcours.iae.migration.CasVivant;
import fr.parcours.iae.migration.ConducteurMigrations;
import fr.parcours.iae.migration.DemandeMigration;
import fr.parcours.iae.migration.EtatCas;
import fr.parcours.iae.migration.EtatLot;
import fr.parcours.iae.migration.LancementMigration;
import fr.parcours.iae.migration.LotMigration;
import fr.parcours.iae.migration.LotMigrationService;
import fr.parcours.iae.migration.PlanMigration;
import fr.parcours.iae.migration.Prevision;
import fr.parcours.iae.migration.PrevisionsMigration;
import fr.parcours.iae.migration.camunda.MoteurMigration;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Live cases go to another version of their process, and come back; nothing of them is lost. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class MigrationStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String RESUME = "UserTask_ResumeCandidature";
  private static final String REORIENT = "UserTask_ReorientPersonne";
  private static final String DELIVER = "UserTask_DeliverPass";
  private static final String MENDE = "48095";
  private static final String MOTIF = "Orientation allégée en Lozère";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Deployeur deployeur;
  @Autowired MoteurMigration moteur;
  @Autowired PrevisionsMigration previsions;
  @Autowired LancementMigration lancement;
  @Autowired LotMigrationService lots;
  @Autowired ConducteurMigrations conducteur;
  @Autowired TacheService taches;
  @Autowired Lecteur lecteur;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired JdbcClient jdbc;

  private Acteur ml;
  private Acteur siae;
  private Acteur administrateur;
  private String orientation;
  private String embauche;

  @BeforeEach
  void aSiaeOfLozereOnTheVersionsInForce() {
    parcours.today();
    leaveNoLiveCase();
    ml = monde.aPrescripteurHabilite();
    siae = monde.aSiaeMember(KindSiae.EI, MENDE);
    administrateur = monde.anAdministrateur();
    orientation = inForce("orientation");
    embauche = inForce("embauche");
  }

  @Test
  @DisplayName("The engine takes an instance of a département between definitions that have none")
  void anInstanceWithATenantGoesBetweenDefinitionsWithout() {
    String cible = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    UUID dossier = studied();
    ProcessInstance avant = instance(dossier, "orientation");

    moteur.pass(avant.getId(), moteur.automatic(orientation, cible));

    ProcessInstance apres = instance(dossier, "orientation");
    assertThat(apres.getId()).isEqualTo(avant.getId());
    assertThat(apres.getProcessDefinitionId()).isEqualTo(cible);
    assertThat(apres.getTenantId()).isEqualTo("48");
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(avant.getId())
                .singleResult()
                .getProcessDefinitionId())
        .as("the history follows, and the diagram of the case with it")
        .isEqualTo(cible);
  }

  @Test
  @DisplayName("A called process stays on its version, or goes by a plan of its own")
  void aCalledChildHasAPlanOfItsOwn() {
    String cible = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    String suivante = VersionsDeTest.embaucheSuivante(deployeur).definitionId();
    UUID dossier = awaitingThePass();
    ProcessInstance parent = instance(dossier, "orientation");
    ProcessInstance enfant = instance(dossier, "embauche");

    moteur.pass(parent.getId(), moteur.automatic(orientation, cible));
    assertThat(instance(dossier, "embauche").getProcessDefinitionId()).isEqualTo(embauche);
    moteur.pass(enfant.getId(), moteur.automatic(embauche, suivante));
    assertThat(instance(dossier, "embauche").getProcessDefinitionId()).isEqualTo(suivante);
    follow(dossier);

    deliver(dossier);
    assertThat(live(dossier)).as("the child answers its caller, the case ends").isZero();
  }

  @Test
  @DisplayName("200 live cases go, 30 are held and say why, all come back, every one finishes")
  void twoHundredCasesGoAndComeBack() {
    String cible = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    String suivante = VersionsDeTest.embaucheSuivante(deployeur).definitionId();
    List<UUID> etudes = Stream.generate(this::studied).limit(120).toList();
    List<UUID> attentes = Stream.generate(this::postponed).limit(30).toList();
    List<UUID> reorientations = Stream.generate(this::refused).limit(30).toList();
    List<UUID> pass = Stream.generate(this::awaitingThePass).limit(20).toList();
    List<PlanMigration> plans =
        List.of(moteur.automatic(orientation, cible), moteur.automatic(embauche, suivante));
    taches.take(parcours.waiting(etudes.get(0), REVIEW).id(), siae);
    taches.draft(parcours.waiting(etudes.get(1), REVIEW).id(), champs("decision", "VIVIER"), siae);
    Map<String, TacheOuverte> avant = open();
    Map<String, LocalDate> minuteries = timers();

    Prevision prevision = previsions.foresee(plans, List.of("48"));
    assertThat(open()).as("a forecast changes nothing").isEqualTo(avant);
    assertThat(timers()).isEqualTo(minuteries);
    assertThat(prevision.total()).isEqualTo(200);
    assertThat(prevision.bloques()).isEqualTo(30);

    UUID lot = launch(plans);
    conducteur.drain();

    LotMigration fini = lots.find(lot, administrateur);
    assertThat(fini.etat()).isEqualTo(EtatLot.TERMINE);
    assertThat(fini.nombre(EtatCas.FAITE)).isEqualTo(170);
    assertThat(fini.nombre(EtatCas.BLOQUEE)).isEqualTo(30);
    assertThat(cas(lot, EtatCas.BLOQUEE))
        .allSatisfy(
            c -> {
              assertThat(c.code()).isEqualTo("ETAPE_SANS_CIBLE");
              assertThat(c.motif()).contains("« Réorienter la personne »");
              assertThat(reorientations).contains(c.dossierId());
            });
    assertThat(asForeseen(lot, prevision)).isTrue();
    assertThat(versions("orientation", etudes)).containsOnly(cible);
    assertThat(versions("orientation", attentes)).containsOnly(cible);
    assertThat(versions("orientation", reorientations)).containsOnly(orientation);
    assertThat(versions("embauche", pass)).containsOnly(suivante);
    assertThat(sameButTheirVersion(avant)).isTrue();
    assertThat(timers()).as("every timer rings when it did").isEqualTo(minuteries);
    assertThat(drafts()).isEqualTo(1);

    UUID retour = lots.reverse(lot, "La Lozère revient", administrateur).orElseThrow();
    conducteur.drain();

    LotMigration revenu = lots.find(retour, administrateur);
    assertThat(revenu.nombre(EtatCas.FAITE)).isEqualTo(170);
    assertThat(revenu.total()).isEqualTo(170);
    assertThat(open()).as("as if nothing had been").isEqualTo(avant);
    assertThat(timers()).isEqualTo(minuteries);
    assertThat(drafts()).isEqualTo(1);
    assertThat(runtime.createIncidentQuery().tenantIdIn("48").count()).isZero();

    etudes.subList(0, 100).forEach(this::refuse);
    etudes.subList(0, 100).forEach(this::reorient);
    etudes.subList(100, 120).forEach(d -> accept(d, "RSA"));
    attentes.forEach(d -> parcours.answered(siae, d, RESUME, Map.of()));
    attentes.forEach(this::refuse);
    attentes.forEach(this::reorient);
    reorientations.forEach(this::reorient);
    pass.forEach(this::deliver);
    assertThat(all().mapToLong(this::live).sum()).as("every case came to its end").isZero();
    assertThat(runtime.createIncidentQuery().tenantIdIn("48").count()).isZero();
  }

  @Test
  @DisplayName("A lot held stops after the case under way, and goes on where it stopped")
  void aLotIsHeldAndGoesOn() {
    String cible = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    Stream.generate(this::studied).limit(4).forEach(Objects::requireNonNull);
    UUID lot = launch(List.of(moteur.automatic(orientation, cible)));

    assertThat(conducteur.advance(lot)).isTrue();
    assertThat(lots.reverse(lot, "Trop tôt", administrateur).refus()).isPresent();
    assertThat(lots.hold(lot, administrateur).isFait()).isTrue();
    assertThat(lots.hold(lot, administrateur).refus()).isPresent();
    assertThat(conducteur.advance(lot)).isFalse();
    conducteur.drain();
    LotMigration retenu = lots.find(lot, administrateur);
    assertThat(retenu.etat()).isEqualTo(EtatLot.EN_PAUSE);
    assertThat(retenu.faits()).isEqualTo(1);

    lots.resume(lot, administrateur);
    assertThat(conducteur.drain()).isEqualTo(3);
    LotMigration fini = lots.find(lot, administrateur);
    assertThat(fini.etat()).isEqualTo(EtatLot.TERMINE);
    assertThat(fini.nombre(EtatCas.FAITE)).isEqualTo(4);
  }

  @Test
  @DisplayName("Two nodes share a lot while people work on its cases: none lost, none twice")
  void twoNodesAndPeopleAtWork() throws Exception {
    String cible = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    List<UUID> dossiers = Stream.generate(this::studied).limit(24).toList();
    UUID lot = launch(List.of(moteur.automatic(orientation, cible)));
    ExecutorService fils = Executors.newFixedThreadPool(3);
    Future<Integer> un = fils.submit(conducteur::drain);
    Future<Integer> autre = fils.submit(conducteur::drain);
    Future<?> gens =
        fils.submit(
            () -> {
              for (int i = dossiers.size() - 1; i >= 0; i--) {
                refuse(dossiers.get(i));
              }
            });
    gens.get();
    int tried = un.get() + autre.get();
    fils.shutdown();
    conducteur.drain();

    LotMigration fini = lots.find(lot, administrateur);
    assertThat(fini.etat()).isEqualTo(EtatLot.TERMINE);
    assertThat(fini.nombre(EtatCas.ECHEC)).isZero();
    assertThat(tried).isGreaterThanOrEqualTo(24);
    Map<UUID, EtatCas> etats = new HashMap<>();
    lots.cas(lot, null, 100, 0, administrateur).forEach(c -> etats.put(c.dossierId(), c.etat()));
    for (UUID dossier : dossiers) {
      if (etats.get(dossier) != EtatCas.FAITE) {
        assertThat(versions("orientation", List.of(dossier))).containsExactly(orientation);
        reorient(dossier);
      }
      assertThat(live(dossier)).isZero();
    }
    assertThat(runtime.createIncidentQuery().tenantIdIn("48").count()).isZero();
  }

  @Test
  @DisplayName(
      "A case that moved or ended since the forecast is held with its reason, then retried")
  void aCaseThatMovedMeanwhile() {
    String cible = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    UUID bouge = studied();
    UUID fini = studied();
    UUID reste = studied();
    List<PlanMigration> plans = List.of(moteur.automatic(orientation, cible));
    UUID lot = launch(plans);
    refuse(bouge);
    refuse(fini);
    reorient(fini);
    conducteur.drain();

    assertThat(cas(lot, EtatCas.FAITE)).extracting(CasMigration::dossierId).containsExactly(reste);
    Map<UUID, String> codes = new HashMap<>();
    cas(lot, EtatCas.BLOQUEE)
        .forEach(
            c -> {
              codes.put(c.dossierId(), Objects.requireNonNull(c.code()));
              assertThat(c.isInattendu()).isTrue();
            });
    assertThat(codes).isEqualTo(Map.of(bouge, "ETAPE_SANS_CIBLE", fini, "TERMINE"));

    assertThat(lots.retry(lot, administrateur).orElseThrow()).isEqualTo(2);
    conducteur.drain();
    assertThat(lots.find(lot, administrateur).nombre(EtatCas.BLOQUEE)).isEqualTo(2);
    reorient(bouge);
    refuse(reste);
    assertThat(live(reste)).as("in the new version a refusal is the end").isZero();
  }

  @Test
  @DisplayName("A case that went where only the new version goes cannot come back, and says so")
  void aStepByHandAndNoWayBack() {
    String cible = VersionsDeTest.orientationRenommee(deployeur).definitionId();
    UUID dossier = postponed();
    PlanMigration auto = moteur.automatic(orientation, cible);
    Prevision sans = previsions.foresee(List.of(auto), List.of("48"));
    assertThat(sans.bloques()).isEqualTo(1);
    assertThat(sans.groupes().get(0).blocage().message()).contains("« Reprendre la candidature »");

    TreeMap<String, String> etapes = new TreeMap<>(auto.etapes());
    etapes.put(RESUME, "UserTask_ReviewAgain");
    PlanMigration plan = PlanMigration.of(orientation, cible, etapes);
    assertThat(moteur.validate(plan)).isEmpty();
    Prevision avec = previsions.foresee(List.of(plan), List.of("48"));
    assertThat(avec.passent()).isEqualTo(1);
    assertThat(avec.groupes().get(0).effets().taches())
        .containsExactly(
            "« Reprendre la candidature » devient « Revoir la candidature », même échéance");

    String tache = parcours.waiting(dossier, RESUME).id();
    UUID lot = launch(List.of(plan));
    conducteur.drain();
    assertThat(parcours.waiting(dossier, "UserTask_ReviewAgain").id()).isEqualTo(tache);
    assertThat(parcours.waiting(dossier, "UserTask_ReviewAgain").libelle())
        .isEqualTo("Revoir la candidature");

    UUID retour = lots.reverse(lot, "Erreur", administrateur).orElseThrow();
    assertThat(lots.reverse(lot, "Erreur", administrateur).orElseThrow())
        .as("asked twice, one way back")
        .isEqualTo(retour);
    conducteur.drain();
    assertThat(parcours.waiting(dossier, RESUME).id()).isEqualTo(tache);
    parcours.answered(siae, dossier, RESUME, Map.of());
  }

  @Test
  @DisplayName("What the engine refuses in a plan is said in French with the element's name")
  void aPlanThatCannotBe() {
    String cible = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    PlanMigration auto = moteur.automatic(orientation, cible);
    TreeMap<String, String> etapes = new TreeMap<>(auto.etapes());
    etapes.put(REORIENT, "CallActivity_Embauche");
    PlanMigration plan = PlanMigration.of(orientation, cible, etapes);

    assertThat(moteur.validate(plan))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.code()).isEqualTo("TYPES_DIFFERENTS");
              assertThat(b.message()).startsWith("« Réorienter la personne »");
            });
    assertThat(
            lancement
                .launch(
                    new DemandeMigration(UUID.randomUUID(), List.of(plan), List.of("48"), MOTIF),
                    administrateur)
                .refus())
        .get()
        .extracting("code")
        .isEqualTo("PLAN_REFUSE");
  }

  @Test
  @DisplayName("Sent twice, a demand makes one lot; nobody but an administrator may ask or look")
  void onceAndByAdministratorsOnly() {
    String cible = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    studied();
    DemandeMigration demande =
        new DemandeMigration(
            UUID.randomUUID(), List.of(moteur.automatic(orientation, cible)), List.of("48"), MOTIF);
    UUID lot = lancement.launch(demande, administrateur).orElseThrow();
    assertThat(lancement.launch(demande, administrateur).orElseThrow()).isEqualTo(lot);
    assertThat(lots.find(lot, administrateur).total()).isEqualTo(1);

    for (Acteur autre : List.of(siae, ml, monde.anInstitution(), monde.theSupport())) {
      assertThatThrownBy(() -> lancement.launch(demande, autre))
          .isInstanceOf(IntrouvableException.class);
      assertThatThrownBy(() -> lots.find(lot, autre)).isInstanceOf(IntrouvableException.class);
      assertThatThrownBy(() -> lots.hold(lot, autre)).isInstanceOf(IntrouvableException.class);
      assertThatThrownBy(() -> lots.reverse(lot, MOTIF, autre))
          .isInstanceOf(IntrouvableException.class);
    }
    conducteur.drain();
  }

  @Test
  @DisplayName("An administrator reads the plan, the forecast and the result; others find nothing")
  void thePagesSayIt() throws Exception {
    String cible = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    String suivante = VersionsDeTest.embaucheSuivante(deployeur).definitionId();
    studied();
    UUID bloque = refused();
    awaitingThePass();
    String plan =
        "/administration/migrations/plan?source=%s&cible=%s&departements=48"
            .formatted(orientation, cible);

    assertThat(lecteur.page(administrateur, "/administration/migrations?processus=orientation"))
        .contains("Version de départ", "2027.1");
    assertThat(lecteur.page(administrateur, plan))
        .contains(
            "Un élément n’a pas de correspondance",
            "Réorienter la personne",
            "Processus appelé\u00a0: ",
            "Rester dans cette version");
    assertThat(
            lecteur.page(administrateur, plan + "&prevoir=oui&vers." + embauche + "=" + suivante))
        .contains(
            "Ce que ferait la migration",
            "à quoi le plan ne fait correspondre aucune étape",
            "«\u00a0Étudier la candidature\u00a0» reste ouverte, même échéance",
            "«\u00a0Prochaine échéance\u00a0» garde sa date",
            "Lancer la migration de 3 dossiers");
    assertThat(
            lecteur.page(
                administrateur,
                plan + "&etape.%s.%s=CallActivity_Embauche".formatted(orientation, REORIENT)))
        .contains("Ce plan ne peut pas servir", "ne peut correspondre qu’à un élément de même");

    UUID lot = launch(List.of(moteur.automatic(orientation, cible)));
    assertThat(lecteur.page(administrateur, "/administration/migrations/" + lot))
        .contains("En cours", "Mettre en pause", MOTIF);
    conducteur.drain();
    assertThat(lecteur.page(administrateur, "/administration/migrations/" + lot))
        .contains("Terminée", "Revenir en arrière", "Pourquoi des dossiers ne sont pas passés");
    assertThat(lecteur.page(administrateur, "/administration/migrations/" + lot + "?etat=BLOQUEE"))
        .contains(bloque.toString());
    assertThat(lecteur.page(administrateur, "/administration/migrations")).contains("Terminée");
  }

  private UUID launch(List<PlanMigration> plans) {
    return lancement
        .launch(
            new DemandeMigration(UUID.randomUUID(), plans, List.of("48"), MOTIF), administrateur)
        .orElseThrow();
  }

  private List<CasMigration> cas(UUID lot, EtatCas etat) {
    return lots.cas(lot, etat, 500, 0, administrateur);
  }

  /** Each case fared as its group of the forecast did. */
  private boolean asForeseen(UUID lot, Prevision prevision) {
    Map<String, String> foreseen = new HashMap<>();
    for (Prevision.Groupe groupe : prevision.groupes()) {
      for (CasVivant c : groupe.cas()) {
        foreseen.put(c.instanceId(), groupe.passe() ? "" : groupe.blocage().code());
      }
    }
    Map<String, String> result = new HashMap<>();
    lots.cas(lot, null, 500, 0, administrateur)
        .forEach(c -> result.put(c.instanceId(), Objects.requireNonNullElse(c.code(), "")));
    assertThat(result).isEqualTo(foreseen);
    return lots.cas(lot, null, 500, 0, administrateur).stream()
        .noneMatch(CasMigration::isInattendu);
  }

  private UUID studied() {
    return parcours.brings(ml, monde.aCandidat(ml), siae);
  }

  private UUID postponed() {
    UUID dossier = studied();
    parcours.answered(siae, dossier, REVIEW, champs("decision", "VIVIER"));
    return dossier;
  }

  private UUID refused() {
    UUID dossier = studied();
    refuse(dossier);
    return dossier;
  }

  private UUID awaitingThePass() {
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml, MotifAbsenceFt.FORGOTTEN), siae);
    accept(dossier, "RSA");
    return dossier;
  }

  private void refuse(UUID dossier) {
    parcours.answered(
        siae, dossier, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
  }

  private void reorient(UUID dossier) {
    parcours.answered(ml, dossier, REORIENT, champs("suite", "ACCOMPAGNEMENT"));
  }

  private void accept(UUID dossier, String critere) {
    parcours.answered(
        siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", critere));
  }

  private void deliver(UUID dossier) {
    parcours.answered(
        monde.theSupport(),
        dossier,
        DELIVER,
        champs("resultat", "DELIVRER", "dateDebut", "2026-12-01"));
  }

  private ProcessInstance instance(UUID dossier, String cle) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.toString())
        .processDefinitionKey(cle)
        .singleResult();
  }

  private List<String> versions(String cle, List<UUID> dossiers) {
    return dossiers.stream()
        .map(d -> instance(d, cle).getProcessDefinitionId())
        .distinct()
        .toList();
  }

  /** What a passage does to our rows, for a test that speaks to the engine alone. */
  private void follow(UUID dossier) {
    tasks
        .createTaskQuery()
        .processInstanceBusinessKey(dossier.toString())
        .list()
        .forEach(
            t ->
                jdbc.sql("update tache set definition_id = ? where id = ?")
                    .params(t.getProcessDefinitionId(), t.getId())
                    .update());
  }

  private long live(UUID dossier) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.toString())
        .processDefinitionKeyIn("orientation", "embauche", "eligibilite")
        .count();
  }

  private Stream<UUID> all() {
    return jdbc
        .sql("select id from candidature where siae_id = ?")
        .param(Parcours.organisation(siae))
        .query(UUID.class)
        .list()
        .stream();
  }

  private Map<String, TacheOuverte> open() {
    Map<String, TacheOuverte> open = new HashMap<>();
    all()
        .flatMap(d -> taches.ofDossier(d).stream())
        .filter(TacheOuverte::isOuverte)
        .forEach(t -> open.put(t.id(), t));
    return open;
  }

  /** Id, case, due date, who has it and whom it waits for are what they were. */
  private boolean sameButTheirVersion(Map<String, TacheOuverte> avant) {
    assertThat(identities(open())).isEqualTo(identities(avant));
    return open().values().stream()
        .allMatch(
            t ->
                tasks
                    .createTaskQuery()
                    .taskId(t.id())
                    .singleResult()
                    .getProcessDefinitionId()
                    .equals(t.definitionId()));
  }

  private static List<String> identities(Map<String, TacheOuverte> open) {
    List<String> all = new ArrayList<>();
    open.values()
        .forEach(
            t ->
                all.add(
                    String.join(
                        " ",
                        t.id(),
                        t.etape(),
                        String.valueOf(t.echeance()),
                        String.valueOf(t.assignee()),
                        String.valueOf(t.organisationId()),
                        String.valueOf(t.creeeLe()))));
    return all.stream().sorted().toList();
  }

  private Map<String, LocalDate> timers() {
    Map<String, LocalDate> timers = new TreeMap<>();
    jdbc.sql(
            """
            select j.id_, j.duedate_ from act_ru_job j join act_ru_execution e
              on e.id_ = j.process_instance_id_
            where e.tenant_id_ = '48' and j.type_ = 'timer'
              and e.business_key_ in (select id::text from candidature)
            """)
        .query(
            row -> {
              timers.put(row.getString(1), row.getTimestamp(2).toLocalDateTime().toLocalDate());
            });
    return timers;
  }

  private int drafts() {
    return jdbc.sql(
            """
            select count(*) from brouillon_tache b join tache t on t.id = b.tache_id
            where t.organisation_id = ?
            """)
        .param(Parcours.organisation(siae))
        .query(Integer.class)
        .single();
  }

  private String inForce(String cle) {
    return jdbc.sql(
            """
            select definition_id from version_en_vigueur
            where cle = ? and departement is null order by id limit 1
            """)
        .param(cle)
        .query(String.class)
        .single();
  }

  /** A lot takes every case of the département: those of the story before are not this one's. */
  private void leaveNoLiveCase() {
    runtime
        .createProcessInstanceQuery()
        .tenantIdIn("48")
        .processDefinitionKey("orientation")
        .list()
        .forEach(i -> runtime.deleteProcessInstance(i.getId(), "essai suivant"));
  }
}
