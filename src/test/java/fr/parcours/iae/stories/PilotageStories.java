package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.pilotage.Comparaison;
import fr.parcours.iae.pilotage.DemandePilotage;
import fr.parcours.iae.pilotage.DureePeriode;
import fr.parcours.iae.pilotage.Grain;
import fr.parcours.iae.pilotage.LignePilotage;
import fr.parcours.iae.pilotage.Mesure;
import fr.parcours.iae.pilotage.ObjetAttendu;
import fr.parcours.iae.pilotage.Periode;
import fr.parcours.iae.pilotage.PilotageService;
import fr.parcours.iae.pilotage.TableauPilotage;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Where cases wait: each figure counted again another way, each viewer within their territory. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class PilotageStories {

  /** As many groups as the page shows. */
  private static final int LIGNES = 200;

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String RESUME = "UserTask_ResumeCandidature";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final double JOUR = 86_400;

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PilotageService pilotage;
  @Autowired HorlogeDeTest horloge;
  @Autowired Lecteur lecteur;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;
  @Autowired UtilisateurService utilisateurs;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired ObjectMapper json;

  private Acteur ml;
  private Acteur siae;
  private Acteur ddets;

  @BeforeEach
  void aDepartement() {
    parcours.today();
    ml = monde.aPrescripteurHabilite();
    siae = monde.aSiaeMember(KindSiae.ACI);
    ddets = monde.anInstitution();
  }

  @Test
  @DisplayName("Median, nine in ten, late now, ended late: right on a set made by hand")
  void aSetMadeByHand() throws Exception {
    Acteur lozere = monde.anInstitution("48095");
    jdbc.sql("delete from tache where departement = '48'").update();
    for (int jours = 1; jours <= 10; jours++) {
      ended("48", jours, jours == 10 ? "ANNULEE" : "FAITE", jours > 6 ? TODAY.minusDays(4) : null);
    }
    // One of the four with a due date ended after it; what ended before the period does not count.
    jdbc.sql(
            "update tache set echeance = date '2026-11-19' where departement = '48' and attente = 10 * 86400")
        .update();
    long outside = 40;
    insert("48", "FAITE", "2026-10-01 09:00+02", "2026-10-02 09:00+02", null, outside);
    insert("48", "OUVERTE", "2026-11-04 09:00+01", null, TODAY.minusDays(1), 1);
    insert("48", "OUVERTE", "2026-11-20 09:00+01", null, TODAY, 2);
    insert("48", "OUVERTE", "2026-11-21 09:00+01", null, null, 3);

    Mesure m = show(lozere, Grain.ETAPE).total();

    assertThat(m.mediane()).isEqualTo(5.5 * JOUR);
    assertThat(m.centile90()).isCloseTo(9.1 * JOUR, within(0.001));
    assertThat(m.sorties()).isEqualTo(10);
    assertThat(m.retirees()).isEqualTo(1);
    assertThat(m.partHorsDelai()).isEqualTo(25);
    assertThat(m.enAttente()).isEqualTo(3);
    assertThat(m.partEnRetard()).isEqualTo(33);
    String page = lecteur.page(lozere, "/pilotage");
    assertThat(page)
        .contains("Lozère (48)")
        .contains("<strong>5,5\u00a0j</strong>", "<strong>9,1\u00a0j</strong>")
        .contains("<strong>33\u00a0%</strong>", "<strong>25\u00a0%</strong>")
        .contains("21\u00a0jours");
  }

  @ParameterizedTest
  @EnumSource(DureePeriode.class)
  @DisplayName("Each figure of each step equals another count of the same rows")
  void eachFigureIsCountedAgain(DureePeriode duree) throws Exception {
    someLife();
    Periode periode = duree.endingOn(LocalDate.now(horloge));

    TableauPilotage tableau = pilotage.show(DemandePilotage.TOUT, duree, Grain.ETAPE, ddets);

    Map<String, Mesure> ours =
        tableau.lignes().stream()
            .map(LignePilotage::mesure)
            .collect(Collectors.toMap(m -> m.cle() + " " + m.sousCle(), Function.identity()));
    Map<String, Compte> theirs = recount("62", periode, "REPONSE");
    assertThat(ours.keySet()).isEqualTo(theirs.keySet()).isNotEmpty();
    theirs.forEach(
        (cle, c) -> {
          Mesure m = ours.get(cle);
          assertThat(m.enAttente()).as(cle).isEqualTo(c.attend);
          assertThat(m.enRetard()).as(cle).isEqualTo(c.retard);
          assertThat(m.entrees()).as(cle).isEqualTo(c.entrees);
          assertThat(m.sorties()).as(cle).isEqualTo(c.attentes.size());
          assertThat(m.horsDelai()).as(cle).isEqualTo(c.hors);
          if (c.attentes.isEmpty()) {
            assertThat(m.mediane()).as(cle).isNull();
          } else {
            assertThat(m.mediane()).as(cle).isCloseTo(c.at(0.5), within(1.0));
            assertThat(m.centile90()).as(cle).isCloseTo(c.at(0.9), within(1.0));
          }
        });
    assertThat(tableau.total().enAttente())
        .isEqualTo(theirs.values().stream().mapToLong(c -> c.attend).sum());
    assertThat(lecteur.page(ddets, "/pilotage?periode=" + duree.cle()))
        .contains("<strong>" + tableau.total().enAttente() + "</strong>")
        .contains(
            "<strong>%d / %d</strong>"
                .formatted(tableau.total().entrees(), tableau.total().sorties()));
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  @DisplayName("However it is grouped, what waits adds up to the same, and the page shows it")
  void groupsAddUp(Grain grain) throws Exception {
    someLife();
    TableauPilotage tableau = show(ddets, grain);
    long shown = tableau.lignes().stream().mapToLong(l -> l.mesure().enAttente()).sum();
    if (tableau.lignes().size() < LIGNES) {
      assertThat(shown).isEqualTo(tableau.total().enAttente());
    } else {
      // Other stories filled the département: those with most waiting are shown, none in excess.
      assertThat(grain).isEqualTo(Grain.ORGANISATION);
      assertThat(tableau.lignes()).hasSize(LIGNES);
      assertThat(shown).isBetween(1L, tableau.total().enAttente());
      assertThat(tableau.lignes()).extracting(l -> -l.mesure().enAttente()).isSorted();
    }
    String page = lecteur.page(ddets, "/pilotage?vue=" + grain.cle());
    tableau.lignes().stream()
        .limit(3)
        .forEach(
            l ->
                assertThat(page)
                    .contains(org.springframework.web.util.HtmlUtils.htmlEscape(l.nom(), "UTF-8")));
  }

  @Test
  @DisplayName("The figures and what is behind them are taken out as the pages show them")
  void figuresAreTakenOut() throws Exception {
    someLife();
    String csv = lecteur.page(ddets, "/pilotage/export.csv?vue=etapes");
    TableauPilotage tableau = show(ddets, Grain.ETAPE);
    assertThat(csv.lines().count()).isEqualTo(tableau.lignes().size() + 1L);
    tableau
        .lignes()
        .forEach(
            l ->
                assertThat(csv)
                    .contains(
                        "\"%s\";\"%s\";%d;"
                            .formatted(l.nom(), l.precision(), l.mesure().enAttente())));

    String dossiers = lecteur.page(ddets, "/pilotage/dossiers/export.csv");
    assertThat(dossiers.lines().count()).isEqualTo(tableau.total().enAttente() + 1);
    assertThat(lecteur.page(ddets, "/pilotage"))
        .contains("/pilotage/export.csv", "Exporter (XLSX)");
  }

  @Test
  @DisplayName("A DREETS sees its region, a DGEFP the country, a DDETS its département")
  void eachServiceSeesItsOwnTerritory() throws Exception {
    Acteur dreets = ofKind("DREETS IAE");
    Acteur dgefp = ofKind("DGEFP IAE");
    parcours.brings(ml, monde.aCandidat(ml), siae);
    UUID strasbourg =
        parcours.brings(ml, monde.aCandidat(ml), monde.aSiaeMember(KindSiae.ACI, "67482"));

    assertThat(show(dreets, Grain.DEPARTEMENT).territoire().nom()).isEqualTo("Hauts-de-France");
    assertThat(show(dreets, Grain.DEPARTEMENT).territoire().codes())
        .containsExactlyInAnyOrder("02", "59", "60", "62", "80");
    assertThat(lecteur.page(dreets, "/pilotage?departement=62")).contains("Pas-de-Calais (62)");
    assertThat(lecteur.page(dreets, "/pilotage"))
        .contains("<label for=\"departement\">")
        .doesNotContain("<label for=\"region\">");
    assertThat(status(dreets, "/pilotage?departement=67")).isEqualTo(404);
    assertThat(status(dreets, "/pilotage/dossiers/" + strasbourg)).isEqualTo(404);
    assertThat(lecteur.page(dreets, "/pilotage/export.csv?vue=departements"))
        .contains("Pas-de-Calais")
        .doesNotContain("Bas-Rhin");
    assertThat(show(dgefp, Grain.ETAPE).territoire().nom()).isEqualTo("France entière");
    assertThat(lecteur.page(dgefp, "/pilotage/dossiers/" + strasbourg)).contains("Étudier");
    assertThat(show(ddets, Grain.ETAPE).territoire().codes()).containsExactly("62");
  }

  @Test
  @DisplayName("A kind of organisation, or one of them, narrows the page and the file alike")
  void anOrganisationNarrows() throws Exception {
    someLife();
    String one = "organisation=" + siae.organisationId();
    String page = lecteur.page(ddets, "/pilotage?" + one);
    assertThat(page).contains("<option value=\"" + siae.organisationId() + "\" selected");
    long rows =
        jdbc.sql("select count(*) from tache where corbeille = ? and statut = 'OUVERTE'")
            .param(siae.organisationId())
            .query(Long.class)
            .single();
    assertThat(page).contains("<strong>" + rows + "</strong>");
    assertThat(lecteur.page(ddets, "/pilotage/dossiers/export.csv?" + one).lines().count())
        .isEqualTo(rows + 1);
    long aci =
        jdbc.sql(
                """
                select count(*) from tache join organisation o on o.id = corbeille
                where o.kind = 'ACI' and tache.departement = '62' and statut = 'OUVERTE'
                """)
            .query(Long.class)
            .single();
    assertThat(lecteur.page(ddets, "/pilotage?attente=taches&type=ACI"))
        .contains("<strong>" + aci + "</strong>");
    assertThat(lecteur.page(ddets, "/pilotage/dossiers/export.csv?attente=taches&type=ACI").lines())
        .hasSize(Math.toIntExact(aci) + 1);
  }

  @Test
  @DisplayName(
      "Whatever is looked at, tasks, answers, dates or sendings, is counted again the same")
  void eachObjectIsCountedAgain() {
    someLife();
    Periode periode = DureePeriode.DOUZE_MOIS.endingOn(LocalDate.now(horloge));
    Map<ObjetAttendu, String[]> natures =
        Map.of(
            ObjetAttendu.REPONSES, new String[] {"REPONSE"},
            ObjetAttendu.DATES, new String[] {"DATE"},
            ObjetAttendu.ENVOIS, new String[] {"ENVOI"});
    natures.forEach(
        (objet, noms) -> {
          Map<String, Mesure> ours =
              pilotage
                  .show(new DemandePilotage(objet), DureePeriode.DOUZE_MOIS, Grain.ETAPE, ddets)
                  .lignes()
                  .stream()
                  .map(LignePilotage::mesure)
                  .collect(Collectors.toMap(m -> m.cle() + " " + m.sousCle(), Function.identity()));
          Map<String, Compte> all = recount("62", periode, noms);
          all.keySet().removeIf(cle -> cle.contains("UserTask_"));
          assertThat(ours.keySet()).as(objet.name()).isEqualTo(all.keySet());
          all.forEach((cle, c) -> same(cle, ours.get(cle), c));
        });
  }

  @Test
  @DisplayName("The comparison is taken out as it is shown")
  void theComparisonIsTakenOut() throws Exception {
    someLife();
    Periode now = DureePeriode.TRENTE_JOURS.endingOn(LocalDate.now(horloge));
    Comparaison both =
        pilotage.compare(DemandePilotage.TOUT, now.precedente(), now, null, null, ddets);
    String csv = lecteur.page(ddets, "/pilotage/comparaison/export.csv");
    assertThat(csv.lines().count()).isEqualTo(both.lignes().size() + 1L);
    assertThat(csv).contains("Étudier la candidature", "Médiane (jours) du");
    assertThat(lecteur.page(ddets, "/pilotage/comparaison"))
        .contains("/pilotage/comparaison/export.xlsx", "Avant, du", "Après, au");
  }

  private void same(String cle, Mesure m, Compte c) {
    assertThat(m.enAttente()).as(cle).isEqualTo(c.attend);
    assertThat(m.entrees()).as(cle).isEqualTo(c.entrees);
    assertThat(m.sorties()).as(cle).isEqualTo(c.attentes.size());
    assertThat(m.horsDelai()).as(cle).isEqualTo(c.hors);
    if (!c.attentes.isEmpty()) {
      assertThat(m.mediane()).as(cle).isCloseTo(c.at(0.5), within(1.0));
      assertThat(m.centile90()).as(cle).isCloseTo(c.at(0.9), within(1.0));
    }
  }

  /** The same person in a service of another kind. */
  private Acteur ofKind(String kind) {
    Acteur service = monde.anInstitution();
    jdbc.sql("update organisation set kind = ? where id = ?")
        .params(kind, service.organisationId())
        .update();
    return new Acteur(
        service.utilisateurId(),
        service.profil(),
        service.organisationId(),
        service.organisationCategorie(),
        kind,
        false,
        true,
        service.departement(),
        null);
  }

  @Test
  @DisplayName("A manager of 62 sees nothing of 67, by any address; names stay masked")
  void aTerritoryIsClosed() throws Exception {
    Acteur strasbourg = monde.aSiaeMember(KindSiae.ACI, "67482");
    Acteur rhin = monde.anInstitution("67482");
    UUID candidat = monde.aCandidat(ml);
    UUID ailleurs = parcours.brings(ml, candidat, strasbourg);
    String nom =
        jdbc.sql("select nom_usage from candidat where id = ?")
            .param(candidat)
            .query(String.class)
            .single();
    String structure =
        jdbc.sql("select nom from organisation where id = ?")
            .param(strasbourg.organisationId())
            .query(String.class)
            .single();
    String filtre = "?organisation=" + strasbourg.organisationId();

    assertThat(lecteur.page(rhin, "/pilotage/dossiers" + filtre))
        .contains(structure, "/pilotage/dossiers/" + ailleurs)
        .doesNotContain(nom);
    assertThat(lecteur.page(rhin, "/pilotage/dossiers/" + ailleurs))
        .contains("Étudier la candidature", structure)
        .doesNotContain(nom);
    assertThat(lecteur.page(ddets, "/pilotage/dossiers" + filtre))
        .contains("Rien n’attend")
        .doesNotContain(structure);
    assertThat(lecteur.page(ddets, "/pilotage?vue=organisations")).doesNotContain(structure);
    assertThat(lecteur.page(ddets, "/pilotage")).doesNotContain("Bas-Rhin");
    for (String closed :
        List.of(
            "/pilotage/dossiers/" + ailleurs,
            "/pilotage?departement=67",
            "/pilotage/dossiers?departement=67",
            "/pilotage/comparaison?departement=67",
            "/pilotage/processus/orientation?departement=67")) {
      assertThat(status(ddets, closed)).as(closed).isEqualTo(404);
    }
    for (String closed : List.of("/pilotage", "/api/pilotage/processus")) {
      assertThat(status(siae, closed)).as(closed).isEqualTo(403);
      assertThat(status(monde.theSupport(), closed)).as(closed).isEqualTo(403);
    }
    Acteur national = monde.anAdministrateur();
    assertThat(lecteur.page(national, "/pilotage/dossiers" + filtre)).contains(structure);
    assertThat(lecteur.page(national, "/pilotage?vue=departements&region=44"))
        .contains("Bas-Rhin")
        .doesNotContain("departement=62");
  }

  @Test
  @DisplayName(
      "The row of a task says its version, its wait and its lateness as soon as it is over")
  void theRowIsKeptWithTheTransition() {
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    String id = parcours.waiting(dossier, REVIEW).id();
    assertThat(row(id)).containsEntry("attente", null).containsEntry("hors_delai", null);
    assertThat((Integer) row(id).get("version"))
        .isEqualTo(Integer.valueOf(((String) row(id).get("definition_id")).split(":")[1]));

    horloge.setDate(TODAY.plusDays(22));
    refuse(dossier);

    assertThat(row(id)).containsEntry("hors_delai", true);
    assertThat((Integer) row(id).get("attente")).isEqualTo(22 * 86_400);
  }

  @Test
  @DisplayName("Two periods side by side hold what each page shows of its own period")
  void twoPeriods() throws Exception {
    someLife();
    Periode now = DureePeriode.SEPT_JOURS.endingOn(LocalDate.now(horloge));
    Comparaison both =
        pilotage.compare(DemandePilotage.TOUT, now.precedente(), now, null, null, ddets);
    TableauPilotage week =
        pilotage.show(DemandePilotage.TOUT, DureePeriode.SEPT_JOURS, Grain.ETAPE, ddets);
    assertThat(both.b().total()).isEqualTo(week.total());
    assertThat(both.a().periode().au()).isEqualTo(now.du().minusDays(1));
    Comparaison versions =
        pilotage.compare(
            new DemandePilotage(
                null, null, "orientation", null, null, null, null, ObjetAttendu.USUEL),
            now,
            now,
            1,
            99,
            ddets);
    assertThat(versions.b().total().entrees()).isZero();
    assertThat(versions.a().total().entrees()).isPositive();
    assertThat(lecteur.page(ddets, "/pilotage/comparaison?quoi=versions&processus=orientation"))
        .contains("Première, version", "Étudier la candidature");
    assertThat(lecteur.page(ddets, "/pilotage/comparaison?du1=hier&au1=demain"))
        .contains("Écrivez chaque date", "value=\"hier\"");
  }

  @Test
  @DisplayName("An incident is counted where its case is, and says what holds it")
  void incidentsHoldCases() throws Exception {
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    Acteur rhin = monde.anInstitution("67482");
    long before = show(ddets, Grain.PROCESSUS).nombreIncidents();
    long elsewhere = show(rhin, Grain.PROCESSUS).nombreIncidents();
    Job timer = timerOf(dossier);
    management.setJobRetries(timer.getId(), 0);
    try {
      assertThat(show(ddets, Grain.PROCESSUS).nombreIncidents()).isEqualTo(before + 1);
      assertThat(show(rhin, Grain.PROCESSUS).nombreIncidents()).isEqualTo(elsewhere);
      assertThat(lecteur.page(ddets, "/pilotage/dossiers/" + dossier))
          .contains("Une étape automatique a échoué", "Étudier la candidature");
      assertThat(lecteur.page(ddets, "/pilotage")).contains("Incidents techniques");
    } finally {
      management.setJobRetries(timer.getId(), 3);
    }
    assertThat(show(ddets, Grain.PROCESSUS).nombreIncidents()).isEqualTo(before);
  }

  @Test
  @DisplayName("Our plugins of Cockpit get the same figures as the pages")
  void pluginsSayTheSame() throws Exception {
    someLife();
    JsonNode processes = read(ddets, "/api/pilotage/processus");
    TableauPilotage tableau = show(ddets, Grain.PROCESSUS);
    assertThat(processes.get("territoire").asText()).isEqualTo("Pas-de-Calais (62)");
    assertThat(processes.get("lignes")).hasSize(tableau.lignes().size());
    for (int i = 0; i < tableau.lignes().size(); i++) {
      assertThat(processes.get("lignes").get(i).get("enAttente").asLong())
          .isEqualTo(tableau.lignes().get(i).mesure().enAttente());
    }
    JsonNode steps = read(ddets, "/api/pilotage/processus/orientation?version=1");
    assertThat(steps.get("lignes").get(0).get("cle").asText()).isEqualTo(REVIEW);
    assertThat(steps.get("lignes").get(0).get("cible").asText()).isEqualTo("21\u00a0jours");
    assertThat(status(ddets, "/api/pilotage/processus/notification?version=1")).isEqualTo(404);
    assertThat(lecteur.page(ddets, "/pilotage/processus/orientation"))
        .contains("data-etape=\"" + REVIEW + "\"", "data-chaleur=\"");
    assertThat(lecteur.page(ddets, "/pilotage/processus/orientation/diagrammes/1"))
        .contains("<bpmn:definitions");
  }

  /** Some cases come, some are answered at once, some late. */
  private void someLife() {
    UUID first = parcours.brings(ml, monde.aCandidat(ml), siae);
    UUID second = parcours.brings(ml, monde.aCandidat(ml), siae);
    parcours.brings(ml, monde.aCandidat(ml), siae);
    horloge.setDate(TODAY.plusDays(3));
    refuse(first);
    horloge.setDate(TODAY.plusDays(25));
    parcours.answered(siae, second, REVIEW, champs("decision", "ATTENTE", "reponse", "En janvier"));
    assertThat(parcours.steps(second)).contains(RESUME);
  }

  private void refuse(UUID dossier) {
    parcours.answered(
        siae, dossier, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
  }

  private TableauPilotage show(Acteur acteur, Grain grain) {
    return pilotage.show(DemandePilotage.TOUT, DureePeriode.TRENTE_JOURS, grain, acteur);
  }

  private int status(Acteur acteur, String chemin) throws Exception {
    return mvc.perform(
            get(chemin)
                .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow())))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private JsonNode read(Acteur acteur, String chemin) throws Exception {
    return json.readTree(lecteur.page(acteur, chemin));
  }

  private Map<String, Object> row(String id) {
    return jdbc.sql("select version, attente, hors_delai, definition_id from tache where id = ?")
        .param(id)
        .query()
        .singleRow();
  }

  private Job timerOf(UUID dossier) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.toString())
        .list()
        .stream()
        .flatMap(
            i -> management.createJobQuery().processInstanceId(i.getId()).timers().list().stream())
        .findFirst()
        .orElseThrow();
  }

  private void ended(String departement, int jours, String statut, LocalDate echeance) {
    insert(
        departement,
        statut,
        "2026-11-%02d 09:00+01".formatted(20 - jours),
        "2026-11-20 09:00+01",
        echeance,
        100 + jours);
  }

  private void insert(
      String departement, String statut, String creee, String finie, LocalDate echeance, long n) {
    jdbc.sql(
            """
            insert into tache (id, dossier_id, processus, definition_id, etape, libelle, acteur,
              departement, creee_le, faite_le, echeance, statut, corbeille, echeance_tri)
            values (:id, gen_random_uuid(), 'orientation', 'orientation:1:x', :etape, 'Étudier',
              'siae', :departement, cast(:creee as timestamptz), cast(:finie as timestamptz),
              :echeance, :statut, '00000000-0000-0000-0000-000000000000',
              coalesce(cast(:echeance as date), '9999-12-31'))
            """)
        .param("id", "main-" + departement + "-" + n)
        .param("etape", REVIEW)
        .param("departement", departement)
        .param("creee", creee)
        .param("finie", finie)
        .param("echeance", echeance)
        .param("statut", statut)
        .update();
  }

  /** What is counted here without the columns, the indexes and the aggregates of the product. */
  private static final class Compte {
    private long attend;
    private long retard;
    private long entrees;
    private long hors;
    private final List<Double> attentes = new java.util.ArrayList<>();

    /** Linear between the two nearest. */
    double at(double part) {
      List<Double> sorted = attentes.stream().sorted().toList();
      double place = part * (sorted.size() - 1);
      double low = sorted.get((int) Math.floor(place));
      double high = sorted.get((int) Math.ceil(place));
      return low + (high - low) * (place - Math.floor(place));
    }
  }

  private Map<String, Compte> recount(String departement, Periode periode, String... natures) {
    Map<String, Compte> comptes = new HashMap<>();
    jdbc.sql(
            """
            select processus || ' ' || etape as cle, faite_le is null as attend,
              faite_le is null and :aujourdhui > echeance as retard,
              (creee_le at time zone 'Europe/Paris')::date between :du and :au as arrivee,
              coalesce((faite_le at time zone 'Europe/Paris')::date between :du and :au, false) as finie,
              coalesce((faite_le at time zone 'Europe/Paris')::date - echeance > 0, false) as hors,
              coalesce(date_part('epoch', faite_le) - date_part('epoch', creee_le), 0) as secondes
            from (select processus, etape, departement, creee_le, faite_le, echeance from tache
              union all
              select processus, etape, departement, creee_le, faite_le, echeance from halte
              where nature = any(:natures)) toutes
            where departement = :departement
            """)
        .param("natures", natures)
        .param("aujourdhui", LocalDate.now(horloge))
        .param("du", periode.du())
        .param("au", periode.au())
        .param("departement", departement)
        .query(
            (rs, n) -> {
              boolean attend = rs.getBoolean("attend");
              boolean finie = rs.getBoolean("finie");
              boolean arrivee = rs.getBoolean("arrivee");
              if (!attend && !finie && !arrivee) {
                return null;
              }
              Compte c = comptes.computeIfAbsent(rs.getString("cle"), k -> new Compte());
              c.attend += attend ? 1 : 0;
              c.retard += rs.getBoolean("retard") ? 1 : 0;
              c.entrees += arrivee ? 1 : 0;
              if (finie) {
                c.hors += rs.getBoolean("hors") ? 1 : 0;
                c.attentes.add(rs.getDouble("secondes"));
              }
              return null;
            })
        .list();
    return comptes;
  }
}
