package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.parcours.FichePass.Contrat;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.Sujet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract nears its end: its SIAE is asked in time, and renews within the law. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class RenouvellementStories {

  private static final String DECIDER = "UserTask_DeciderSuite";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate FIN = LocalDate.of(2027, 5, 31);
  private static final LocalDate PREAVIS = LocalDate.of(2027, 5, 1);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired GesteService gestes;
  @Autowired EmbaucheService contrats;
  @Autowired FicheService fiches;
  @Autowired JdbcClient jdbc;

  private Acteur siae;
  private UUID personne;
  private UUID pass;

  @BeforeEach
  void aContractOfSixMonths() {
    parcours.today();
    siae = monde.aSiaeMember(KindSiae.ACI);
    personne = monde.aCandidat(siae);
    pass = embauches.hiredUntil(siae, personne, DEBUT, FIN).id();
  }

  @Test
  void theSiaeIsAskedThirtyDaysBeforeTheEndAndRenewsInOneAnswer() {
    assertThat(parcours.timers(pass)).containsExactly(PREAVIS);
    parcours.letDaysPassUntil(pass, PREAVIS);
    UUID suite = suites().get(0);
    assertThat(parcours.waiting(suite, DECIDER).organisationId()).isEqualTo(siae.organisationId());

    parcours.answered(
        siae,
        suite,
        DECIDER,
        champs("suiteContrat", "RENOUVELER", "typeContrat", "CDDI", "nouvelleFin", "2027-11-30"));

    assertThat(contrat().fin()).isEqualTo(LocalDate.of(2027, 11, 30));
    assertThat(parcours.steps(suite)).isEmpty();
    assertThat(parcours.timers(pass)).containsExactly(LocalDate.of(2027, 10, 31));
    parcours.letDaysPassUntil(pass, LocalDate.of(2027, 10, 31));
    assertThat(suites()).hasSize(2);
  }

  @Test
  void aRenewalMadeBeforeSettlesTheQuestion() {
    parcours.letDaysPassUntil(pass, PREAVIS);
    UUID suite = suites().get(0);

    assertThat(renews("CDDI", "2027-08-31", "AUCUNE")).isInstanceOf(IssueGeste.Fait.class);

    assertThat(parcours.steps(suite)).isEmpty();
    assertThat(contrat().fin()).isEqualTo(LocalDate.of(2027, 8, 31));
    assertThat(parcours.timers(pass)).containsExactly(LocalDate.of(2027, 8, 1));
  }

  @Test
  void aRenewalAskedForEarlyMovesTheQuestion() {
    assertThat(renews("CDDI", "2027-08-31", "AUCUNE")).isInstanceOf(IssueGeste.Fait.class);

    assertThat(parcours.timers(pass)).containsExactly(LocalDate.of(2027, 8, 1));
    parcours.letDaysPassUntil(pass, PREAVIS);
    assertThat(suites()).isEmpty();
  }

  @Test
  void anotherSuiteIsKeptAndTheContractEndsOnItsDay() {
    parcours.letDaysPassUntil(pass, PREAVIS);
    UUID suite = suites().get(0);

    parcours.answered(siae, suite, DECIDER, champs("suiteContrat", "SORTIR"));

    assertThat(contrat().fin()).isEqualTo(FIN);
    assertThat(
            jdbc.sql("select suite from suite_contrat where id = ?")
                .param(suite)
                .query(String.class)
                .single())
        .isEqualTo("SORTIR");
    assertThat(parcours.timers(pass)).containsExactly(LocalDate.of(2028, 4, 30));
  }

  @Test
  void theLimitsOfTheKindAreKeptAndEachRefusalSaysWhy() {
    Refus trop = refused("CDDI", "2028-12-15", "AUCUNE");
    assertThat(trop.code()).isEqualTo("CONTRAT_TROP_LONG");
    assertThat(trop.message()).contains("24 mois");
    assertThat(trop.baseLegale()).contains("L. 5132-15-1");
    assertThat(refused("CDDI", "2028-12-15", "SENIOR").code()).isEqualTo("CONTRAT_APRES_PASS");
    assertThat(refused("CDDI", "2027-05-31", "AUCUNE").code())
        .isEqualTo("RENOUVELLEMENT_AVANT_FIN");
    assertThat(((IssueGeste.Impossible) shown(monde.aSiaeMember(KindSiae.EI))).refus().code())
        .isEqualTo("PASS_INTROUVABLE");
  }

  @Test
  void aTaskAnsweredAgainstTheLimitsWritesNothing() {
    parcours.letDaysPassUntil(pass, PREAVIS);
    UUID suite = suites().get(0);

    IssueTache issue =
        parcours.answers(
            siae,
            suite,
            DECIDER,
            champs(
                "suiteContrat", "RENOUVELER", "typeContrat", "CDDI", "nouvelleFin", "2028-12-15"));

    assertThat(((IssueTache.Corriger) issue).refus()).isNotNull();
    assertThat(contrat().fin()).isEqualTo(FIN);
    assertThat(parcours.steps(suite)).containsExactly(DECIDER);
  }

  @Test
  void twoSiaeOnOnePassAreEachAskedAboutTheirOwnContract() {
    Acteur other = monde.aSiaeMember(KindSiae.EI);
    parcours.letDaysPassUntil(pass, LocalDate.of(2027, 1, 4));
    embauches.hiredUntil(other, personne, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 7, 3));

    parcours.letDaysPassUntil(pass, PREAVIS);
    parcours.letDaysPassUntil(pass, LocalDate.of(2027, 6, 3));

    assertThat(suites())
        .extracting(id -> parcours.waiting(id, DECIDER).organisationId())
        .containsExactly(siae.organisationId(), other.organisationId());
  }

  @Test
  void onceThePersonLeftNobodyIsAskedUntilTheExitIsUndone() {
    parcours.letDaysPassUntil(pass, PREAVIS);
    UUID suite = suites().get(0);
    gestes.faire(
        Sujet.PASS,
        pass,
        "sortie",
        ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass, "sortie", siae)).page().vu(),
        true,
        champs("dateSortie", "2027-04-30", "situationSortie", "CDI", "heuresRealisees", "500"),
        siae);

    assertThat(parcours.steps(suite)).isEmpty();
    assertThat(((IssueGeste.Impossible) shown(siae)).refus().code()).isEqualTo("PERSONNE_SORTIE");
    assertThat(parcours.timers(pass)).containsExactly(LocalDate.of(2028, 4, 30));

    gestes.faire(
        Sujet.PASS,
        pass,
        "annuler-sortie",
        ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass, "annuler-sortie", siae)).page().vu(),
        true,
        Map.of(),
        siae);
    assertThat(renews("CDDI", "2027-08-31", "AUCUNE")).isInstanceOf(IssueGeste.Fait.class);
    assertThat(parcours.timers(pass)).containsExactly(LocalDate.of(2027, 8, 1));
  }

  @Test
  void aContractWithoutAnEndIsNeverAskedAbout() {
    Acteur autre = monde.aSiaeMember(KindSiae.ACI);
    UUID dossier = parcours.brings(monde.aPrescripteurHabilite(), monde.aCandidat(autre), autre);
    parcours.answered(
        autre,
        dossier,
        "UserTask_ReviewCandidature",
        champs(
            "decision",
            "ACCEPTER",
            "criteres",
            "RSA",
            "poste",
            "Ouvrier",
            "dateDebut",
            DEBUT.toString()));
    UUID sansTerme = embauches.passOf(dossier).id();

    assertThat(parcours.timers(sansTerme)).containsExactly(LocalDate.of(2028, 4, 30));
    assertThat(
            ((IssueGeste.Impossible) gestes.show(Sujet.PASS, sansTerme, "renouvellement", autre))
                .refus()
                .code())
        .isEqualTo("CONTRAT_SANS_TERME");
  }

  private List<UUID> suites() {
    return jdbc.sql("select id from suite_contrat where pass_id = ? order by fin, id")
        .param(pass)
        .query(UUID.class)
        .list();
  }

  private Contrat contrat() {
    return fiches.show(pass, siae).contrats().get(0);
  }

  private Refus refused(String contrat, String fin, String derogation) {
    Refus refus = ((IssueGeste.Montrer) renews(contrat, fin, derogation)).refus();
    assertThat(refus).isNotNull();
    return refus;
  }

  private IssueGeste renews(String contrat, String fin, String derogation) {
    long vu = ((IssueGeste.Montrer) shown(siae)).page().vu();
    return gestes.faire(
        Sujet.PASS,
        pass,
        "renouvellement",
        vu,
        true,
        champs("typeContrat", contrat, "nouvelleFin", fin, "derogationDuree", derogation),
        siae);
  }

  private IssueGeste shown(Acteur acteur) {
    return gestes.show(Sujet.PASS, pass, "renouvellement", acteur);
  }
}
