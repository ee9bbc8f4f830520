package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.Sujet;
import fr.parcours.iae.tache.TacheOuverte;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PASS begun in the Pas-de-Calais goes on in the Bas-Rhin, with the delays of the Bas-Rhin. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class DepartementsStories {

  private static final String LENT = "Essai des histoires entre départements";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate FIN = LocalDate.of(2028, 11, 29);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired PassIaeService passIaes;
  @Autowired GesteService gestes;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;

  private Acteur arras;
  private Acteur strasbourg;
  private UUID personne;
  private PassIae pass;

  @BeforeEach
  void aPassBegunIn62AndA67ThatWarnsEarlier() {
    parcours.today();
    set("parcours.alerte.1", "P9M");
    set("parcours.bilan", "P5M");
    set("preavis-suite-contrat", "P60D");
    arras = monde.aSiaeMember(KindSiae.ACI);
    strasbourg = monde.aSiaeMember(KindSiae.EI, "67482");
    personne = monde.aCandidat(arras);
    pass = embauches.hiredUntil(arras, personne, DEBUT, LocalDate.of(2027, 5, 31));
  }

  /** Values of a département are only added; the tests of others must not see these. */
  @AfterEach
  void theBasRhinIsLikeTheOthersAgain() {
    List.of("parcours.alerte.1", "parcours.bilan", "preavis-suite-contrat")
        .forEach(cle -> set(cle, null));
  }

  @Test
  void theDatesOfThePathFollowThePersonTo67AndBack() {
    assertThat(parcours.timers(pass.id())).containsExactly(LocalDate.of(2027, 5, 1));
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2027, 5, 1));
    TacheOuverte suite = decisionOf(arras);
    assertThat(suite.departement()).isEqualTo("62");

    embauches.hire(strasbourg, personne, LocalDate.of(2027, 6, 15));

    assertThat(followed()).isEqualTo("67");
    assertThat(parcours.timers(pass.id())).containsExactly(FIN.plusDays(1).minusMonths(9));
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(pass.id().toString())
                .singleResult()
                .getTenantId())
        .as("the engine keeps where the path began")
        .isEqualTo("62");

    embauches.hire(arras, personne, LocalDate.of(2027, 9, 1));

    assertThat(followed()).isEqualTo("62");
    assertThat(parcours.timers(pass.id())).containsExactly(FIN.plusDays(1).minusMonths(7));
  }

  @Test
  void theReviewIsAskedOfTheSiaeOf67AtTheDelayOf67() {
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2027, 6, 1));
    embauches.hire(strasbourg, personne, LocalDate.of(2027, 6, 15));
    parcours.letDaysPassUntil(pass.id(), FIN.plusDays(1).minusMonths(9));
    parcours.letDaysPassUntil(pass.id(), FIN.plusDays(1).minusMonths(5));

    TacheOuverte bilan = parcours.waiting(pass.id(), "UserTask_FaireBilan");

    assertThat(bilan.organisationId()).isEqualTo(strasbourg.organisationId());
    assertThat(bilan.departement()).isEqualTo("67");
  }

  @Test
  void whatTheSiaeOf67DoesIsJudgedAndKeptIn67() {
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2027, 6, 1));
    embauches.hire(strasbourg, personne, LocalDate.of(2027, 6, 15));
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2027, 7, 1));

    does(strasbourg, "suspension");

    assertThat(passIaes.find(pass.id()).orElseThrow().fin()).isEqualTo(FIN.plusDays(30));
    assertThat(
            jdbc.sql(
                    """
                    select departement from decision_rendue
                    where dossier_id = ? and cle = 'motifs-suspension' order by rendue_le desc limit 1
                    """)
                .param(pass.id())
                .query(String.class)
                .single())
        .isEqualTo("67");
    assertThat(parcours.timers(pass.id())).containsExactly(FIN.plusDays(31).minusMonths(9));
  }

  @Test
  void aRequestMadeIn67IsRecalledAndArbitratedAtTheDelaysOf67() {
    set("rappel-prolongation", "P4D");
    set("silence-prolongation", "P9D");
    parcours.letDaysPassUntil(pass.id(), LocalDate.of(2027, 6, 1));
    embauches.hire(strasbourg, personne, LocalDate.of(2027, 6, 15));
    LocalDate le = LocalDate.of(2028, 6, 1);
    parcours.letDaysPassUntil(pass.id(), le);
    does(
        strasbourg,
        "prolongation",
        champs(
            "motifProlongation",
            "RQTH",
            "finProlongation",
            "2029-05-29",
            "prescripteurChoisi",
            whoBroughtThem()));
    UUID demande =
        jdbc.sql("select id from demande_prolongation where pass_id = ?")
            .param(pass.id())
            .query(UUID.class)
            .single();
    assertThat(parcours.timers(demande)).containsExactly(le.plusDays(4), le.plusDays(9));

    parcours.letDaysPassUntil(demande, le.plusDays(4));
    parcours.letDaysPassUntil(demande, le.plusDays(8));
    parcours.letDaysPassUntil(demande, le.plusDays(9));

    assertThat(
            jdbc.sql(
                    """
                    select distinct cast(le at time zone 'Europe/Paris' as date)
                    from rappel_prolongation where demande_id = ? order by 1
                    """)
                .param(demande)
                .query(LocalDate.class)
                .list())
        .containsExactly(le.plusDays(4), le.plusDays(8));
    assertThat(parcours.steps(demande)).containsExactly("UserTask_ArbitrerProlongation");
  }

  private void does(Acteur acteur, String geste, Map<String, String[]> champs) {
    long vu = ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass.id(), geste, acteur)).page().vu();
    assertThat(gestes.faire(Sujet.PASS, pass.id(), geste, vu, true, champs, acteur))
        .isInstanceOf(IssueGeste.Fait.class);
  }

  private void does(Acteur acteur, String geste) {
    does(
        acteur,
        geste,
        champs(
            "motifSuspension",
            "CONTRACT_SUSPENDED",
            "debutSuspension",
            "2027-07-01",
            "finSuspension",
            "2027-07-31"));
  }

  private String whoBroughtThem() {
    return jdbc.sql(
            """
            select cast(expediteur_organisation_id as text) from candidature
            where candidat_id = ? order by 1 limit 1
            """)
        .param(personne)
        .query(String.class)
        .single();
  }

  private TacheOuverte decisionOf(Acteur siae) {
    UUID suite =
        jdbc.sql("select id from suite_contrat where pass_id = ? and siae_id = ?")
            .params(pass.id(), siae.organisationId())
            .query(UUID.class)
            .single();
    return parcours.waiting(suite, "UserTask_DeciderSuite");
  }

  private String followed() {
    return jdbc.sql("select departement from parcours where pass_id = ?")
        .param(pass.id())
        .query(String.class)
        .single();
  }

  private void set(String cle, @Nullable String valeur) {
    jdbc.sql(
            """
            insert into parametre (cle, departement, valeur, en_vigueur_le, motif)
            values (?, '67', ?, date '2020-01-01', ?)
            """)
        .params(cle, valeur, LENT)
        .update();
  }
}
