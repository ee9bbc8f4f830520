package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.engine.Processus;
import fr.parcours.iae.fichesalarie.FicheSalarieService;
import fr.parcours.iae.fichesalarie.OuvertureFiches;
import fr.parcours.iae.migration.ConducteurMigrations;
import fr.parcours.iae.migration.DemandeMigration;
import fr.parcours.iae.migration.EtatCas;
import fr.parcours.iae.migration.LancementMigration;
import fr.parcours.iae.migration.LotMigrationService;
import fr.parcours.iae.migration.camunda.MoteurMigration;
import fr.parcours.iae.pilotage.DemandePilotage;
import fr.parcours.iae.pilotage.DureePeriode;
import fr.parcours.iae.pilotage.Grain;
import fr.parcours.iae.pilotage.Mesure;
import fr.parcours.iae.pilotage.ObjetAttendu;
import fr.parcours.iae.pilotage.PilotageService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.version.VersionService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a case waits for that is nobody's task has its row, from its first moment to its last. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class HaltesStories {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final String FICHE = "transmission-fiche-salarie";
  private static final String REPONSE = "Event_AspAnswered";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired SiaeSousConvention conventions;
  @Autowired OuvertureFiches ouvertures;
  @Autowired FicheSalarieService fiches;
  @Autowired PilotageService pilotage;
  @Autowired HorlogeDeTest horloge;
  @Autowired Lecteur lecteur;
  @Autowired Deployeur deployeur;
  @Autowired MoteurMigration moteur;
  @Autowired LancementMigration lancement;
  @Autowired LotMigrationService lots;
  @Autowired ConducteurMigrations conducteur;
  @Autowired Processus processus;
  @Autowired VersionService versions;
  @Autowired RuntimeService runtime;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private Acteur siae;
  private Acteur ddets;
  private UUID fiche;

  @BeforeEach
  void aFicheToComplete() {
    parcours.today();
    ddets = monde.anInstitution();
    siae = conventions.of(monde.aSiaeMember(KindSiae.ACI));
    Acteur ml = monde.aPrescripteurHabilite();
    UUID personne = monde.aCandidat(ml);
    jdbc.sql(
            "update candidat set adresse = '12 bis rue des Lilas', code_postal = '62000',"
                + " commune_code = '62041' where id = ?")
        .param(personne)
        .update();
    UUID dossier = parcours.brings(ml, personne, siae);
    embauches.accept(siae, dossier, DEBUT);
    ouvertures.openMissing();
    fiche =
        jdbc.sql("select id from fiche_salarie where candidature_id = ?")
            .param(dossier)
            .query(UUID.class)
            .single();
  }

  @Test
  @DisplayName("The answer of the ASP is waited for from the form to the answer, with its target")
  void theAnswerOfTheAsp() throws Exception {
    completed();
    assertThat(row())
        .containsEntry("nature", "REPONSE")
        .containsEntry("departement", "62")
        .containsEntry("version", moteur.version(definition()).orElseThrow().version())
        .containsEntry("corbeille", siae.organisationId())
        .containsEntry("statut", "OUVERTE")
        .containsEntry("attente", null);
    assertThat(row().get("echeance")).hasToString(TODAY.plusDays(7).toString());
    assertThat(lecteur.page(ddets, "/pilotage/dossiers/" + fiche))
        .contains("Réponse de l’ASP", "7\u00a0jours");
    assertThat(
            lecteur.page(
                ddets, "/pilotage/dossiers?attente=reponses&organisation=" + siae.organisationId()))
        .contains("Réponse de l’ASP", "L’ASP", "/pilotage/dossiers/" + fiche);
    assertThat(lecteur.page(ddets, "/pilotage/processus/" + FICHE))
        .contains("data-etape=\"" + REPONSE + "\"");
    Mesure avant = step();

    horloge.setDate(TODAY.plusDays(8));
    answered("0000");

    assertThat(row())
        .containsEntry("statut", "FAITE")
        .containsEntry("attente", 8 * 86_400)
        .containsEntry("hors_delai", true);
    assertThat(step().enAttente()).isEqualTo(avant.enAttente() - 1);
    assertThat(step().horsDelai()).isEqualTo(avant.horsDelai() + 1);
  }

  @Test
  @DisplayName("A wait that begins and ends in one transaction is one that came and went")
  void begunAndEndedAtOnce() {
    Mesure avant = step();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              completed();
              answered("0000");
            });
    assertThat(row()).containsEntry("statut", "FAITE").containsEntry("attente", 0);
    assertThat(step().entrees()).isEqualTo(avant.entrees() + 1);
    assertThat(step().sorties()).isEqualTo(avant.sorties() + 1);
    assertThat(step().enAttente()).isEqualTo(avant.enAttente());
  }

  @Test
  @DisplayName("The gateway is the wait, not the event behind it; leaving it is no withdrawal")
  void theFirstOfSeveralEvents() {
    UUID suspension = suspension();
    assertThat(rows(suspension))
        .singleElement()
        .satisfies(
            r ->
                assertThat(r)
                    .containsEntry("etape", "Gateway_WhatComesFirst")
                    .containsEntry("nature", "DATE")
                    .containsEntry("echeance", null)
                    .containsEntry("statut", "OUVERTE"));
    runtime
        .createMessageCorrelation("suspension.ended")
        .processInstanceBusinessKey(suspension.toString())
        .correlate();
    assertThat(rows(suspension))
        .singleElement()
        .satisfies(r -> assertThat(r).containsEntry("statut", "FAITE"));
  }

  @Test
  @DisplayName("A case cancelled while it waits leaves a wait withdrawn, in the same transaction")
  void cancelledWhileWaiting() {
    completed();
    Mesure avant = step();
    runtime.deleteProcessInstance(instance(), "Dossier annulé");
    assertThat(row()).containsEntry("statut", "ANNULEE").containsEntry("attente", 0);
    assertThat(step().retirees()).isEqualTo(avant.retirees() + 1);
    assertThat(step().enAttente()).isEqualTo(avant.enAttente() - 1);
  }

  @Test
  @DisplayName("What is rolled back was never waited for")
  void rolledBack() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              completed();
              status.setRollbackOnly();
            });
    assertThat(rows(fiche)).isEmpty();
  }

  @Test
  @DisplayName("A case suspended in the engine still waits")
  void suspendedInTheEngine() {
    completed();
    Mesure avant = step();
    runtime.suspendProcessInstanceById(instance());
    assertThat(step()).isEqualTo(avant);
    runtime.activateProcessInstanceById(instance());
    answered("0000");
    assertThat(row()).containsEntry("statut", "FAITE");
  }

  @Test
  @DisplayName("A case migrated while it waits keeps its row, on the version it goes to")
  void migrated() {
    completed();
    Map<String, Object> avant = row();
    String source = (String) avant.get("definition_id");
    String cible =
        SecondesVersions.process(
                deployeur,
                "fichesalarie",
                FICHE,
                bpmn -> bpmn.replace("versionTag=\"2026.2\"", "versionTag=\"2026.9-haltes\""))
            .definitionId();
    Acteur administrateur = monde.anAdministrateur();
    UUID lot =
        lancement
            .launch(
                new DemandeMigration(
                    UUID.randomUUID(),
                    List.of(moteur.automatic(source, cible)),
                    List.of("62"),
                    "Essai des attentes"),
                administrateur)
            .orElseThrow();
    conducteur.drain();
    assertThat(lots.find(lot, administrateur).nombre(EtatCas.FAITE)).isPositive();

    assertThat(row())
        .containsEntry("id", avant.get("id"))
        .containsEntry("definition_id", cible)
        .containsEntry("version", moteur.version(cible).orElseThrow().version())
        .containsEntry("creee_le", avant.get("creee_le"));
    answered("0000");
    assertThat(row()).containsEntry("statut", "FAITE");
    lots.reverse(lot, "Retour", administrateur);
    conducteur.drain();
  }

  @Test
  @DisplayName("Rows say of every live case what the engine says of it")
  void rowsAndEngineAgree() {
    completed();
    suspension();
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from halte h full join (
                      select e.act_inst_id_ as id, e.proc_def_id_ as definition from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                      where (d.key_, e.act_id_) in (('transmission-fiche-salarie', 'Event_AspAnswered'),
                        ('transmission-fiche-salarie', 'Gateway_Attente'),
                        ('suspension', 'Gateway_WhatComesFirst'))) r
                      on r.id = h.id and r.definition = h.definition_id
                    where (h.id is null or r.id is null)
                      and (h.id is null or h.statut = 'OUVERTE' and h.processus in
                        ('transmission-fiche-salarie', 'suspension'))
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void completed() {
    parcours.answered(siae, fiche, "UserTask_CompleterFiche", FicheComplete.saisie());
  }

  private void answered(String code) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> fiches.sent(fiche).orElseThrow());
    fiches.answered(fiche, code, "FICHE ENREGISTREE");
  }

  /** A suspension's instance: its row, then its process, as the module that owns it starts it. */
  private UUID suspension() {
    UUID passId =
        jdbc.sql("select pass_id from fiche_salarie where id = ?")
            .param(fiche)
            .query(UUID.class)
            .single();
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into suspension (id, pass_id, siae_id, debut, fin, motif, creee_par, creee_le)
            values (?, ?, ?, '2027-01-01', '2027-03-01', 'SICKNESS', ?, now())
            """)
        .params(id, passId, siae.organisationId(), siae.utilisateurId())
        .update();
    processus.start(versions.processus("suspension", "62").definitionId(), id, "62", Map.of());
    return id;
  }

  private Mesure step() {
    return pilotage
        .show(
            new DemandePilotage(
                null, null, FICHE, REPONSE, null, null, null, ObjetAttendu.REPONSES),
            DureePeriode.TRENTE_JOURS,
            Grain.ETAPE,
            ddets)
        .total();
  }

  private String instance() {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(fiche.toString())
        .singleResult()
        .getId();
  }

  private String definition() {
    return (String) row().get("definition_id");
  }

  private Map<String, Object> row() {
    return rows(fiche).stream()
        .filter(r -> REPONSE.equals(r.get("etape")))
        .reduce((one, last) -> last)
        .orElseThrow();
  }

  private List<Map<String, Object>> rows(UUID dossier) {
    return jdbc.sql("select * from halte where dossier_id = ? order by creee_le, id")
        .param(dossier)
        .query()
        .listOfRows();
  }
}
