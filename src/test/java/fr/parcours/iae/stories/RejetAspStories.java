package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.fichesalarie.EnvoiFichesService;
import fr.parcours.iae.fichesalarie.FicheSalarieService;
import fr.parcours.iae.fichesalarie.LectureFichesService;
import fr.parcours.iae.fichesalarie.Mouvement;
import fr.parcours.iae.fichesalarie.OuvertureFiches;
import fr.parcours.iae.fichesalarie.RejetAsp;
import fr.parcours.iae.fichesalarie.RejetService;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.RetourFicheRule.EtatMouvement;
import fr.parcours.iae.regles.SuiteReponse.Charge;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the ASP refuses, somebody has it in front of them, or it leaves again by itself. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class RejetAspStories {

  private static final String COMPLETER = "UserTask_CompleterFiche";
  private static final String CORRIGER = "UserTask_CorrigerFiche";
  private static final String TRAITER = "UserTask_TraiterRejet";
  private static final String ANNEXE = "UserTask_VerifierAnnexe";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final String IDENTIFIANT = "0a1b2c3d4e5f60718293a4b5c6d7e8";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired SiaeSousConvention conventions;
  @Autowired FicheSalarieService fiches;
  @Autowired OuvertureFiches ouvertures;
  @Autowired RejetService rejets;
  @Autowired EnvoiFichesService envois;
  @Autowired LectureFichesService lecture;
  @Autowired PassIaeService passIaes;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Lecteur pages;
  @Autowired JdbcClient jdbc;

  private Acteur siae;
  private UUID dossier;
  private UUID fiche;

  @BeforeEach
  void aFicheTheAspHasReceived() {
    parcours.today();
    jdbc.sql("update fiche_salarie set etat = 'DESACTIVEE' where etat in ('COMPLETEE', 'ENVOYEE')")
        .update();
    jdbc.sql("update mouvement_fiche set etat = 'REMPLACE' where etat = 'NOUVEAU'").update();
    siae = conventions.of(monde.aSiaeMember(KindSiae.ACI));
    Acteur ml = monde.aPrescripteurHabilite();
    dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    embauches.accept(siae, dossier, DEBUT);
    ouvertures.openMissing();
    fiche =
        jdbc.sql("select id from fiche_salarie where candidature_id = ?")
            .param(dossier)
            .query(UUID.class)
            .single();
    parcours.answered(siae, fiche, COMPLETER, saisie());
    sent();
  }

  @AfterEach
  void time() {
    parcours.today();
  }

  private Acteur theDdets() {
    Acteur ddets = monde.anInstitution();
    jdbc.sql(
            "update organisation set categorie = 'PRESCRIPTEUR' where categorie = 'INSTITUTION' and id <> ?")
        .param(ddets.organisationId())
        .update();
    return ddets;
  }

  @Test
  void anAnnexeNotUpToDateLeavesAgainByItselfAfterAWeekThenGoesToTheDdets() {
    Acteur ddets = theDdets();
    answer("3435");
    assertThat(lecture.show(fiche, siae).fiche().etat()).isEqualTo(EtatFicheSalarie.EN_ERREUR);
    assertThat(rejet().isSeul()).isTrue();
    assertThat(rejet().explication()).contains("dans sept jours", "rien à faire");
    assertThat(parcours.steps(fiche)).isEmpty();
    LocalDate reprise = Objects.requireNonNull(rejet().aFaireLe());
    assertThat(parcours.timers(fiche)).containsExactly(reprise);

    parcours.letDaysPassUntil(fiche, reprise);
    assertThat(etat()).isEqualTo(EtatFicheSalarie.COMPLETEE);
    sent();
    answer("3435");
    assertThat(rejet().charge()).isEqualTo(Charge.DDETS);
    assertThat(parcours.steps(fiche)).containsExactly(ANNEXE);

    assertThat(lecture.show(fiche, ddets).fiche().id()).isEqualTo(fiche);
    parcours.answered(ddets, fiche, ANNEXE, champs("suiteRejet", "RENVOYER"));
    assertThat(etat()).isEqualTo(EtatFicheSalarie.COMPLETEE);
    sent();
    answer("0000");
    assertThat(etat()).isEqualTo(EtatFicheSalarie.INTEGREE);
    assertThat(running(fiche)).isZero();
  }

  @Test
  void theSiaeMayCorrectWithoutWaitingForTheWeek() {
    answer("3435");
    assertThat(lecture.show(fiche, siae).attente()).isEqualTo(fiche);
    assertThat(rejets.correct(fiche, siae).refus()).isEmpty();
    assertThat(parcours.steps(fiche)).containsExactly(CORRIGER);
    assertThat(rejets.correct(fiche, siae).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("RIEN_A_CORRIGER"));
    parcours.answered(siae, fiche, CORRIGER, saisie());
    assertThat(etat()).isEqualTo(EtatFicheSalarie.COMPLETEE);
  }

  @Test
  void aPersonKnownUnderAnotherNumberGoesToTheSupportThatGivesTheRightOne() {
    answer("3437");
    assertThat(parcours.steps(fiche)).containsExactly(TRAITER);
    Acteur support = monde.theSupport();

    IssueTache badly =
        parcours.answers(
            support, fiche, TRAITER, champs("suiteRejet", "RENVOYER", "identifiantAsp", "abc"));
    assertThat(badly).isInstanceOf(IssueTache.Corriger.class);

    parcours.answered(
        support, fiche, TRAITER, champs("suiteRejet", "RENVOYER", "identifiantAsp", IDENTIFIANT));
    assertThat(fiches.ligne(fiche, Ligne.Mouvement.C).personne().idItou()).isEqualTo(IDENTIFIANT);
    assertThat(etat()).isEqualTo(EtatFicheSalarie.COMPLETEE);
    jdbc.sql("delete from identifiant_asp where valeur = ?").param(IDENTIFIANT).update();
  }

  @Test
  void theSupportGivesAFicheBackToItsSiaeWithTheReason() {
    answer("9999");
    assertThat(rejet().explication()).contains("ne connaît pas");
    Acteur support = monde.theSupport();
    assertThat(parcours.answers(support, fiche, TRAITER, champs("suiteRejet", "RENDRE")))
        .as("a reason is needed")
        .isInstanceOf(IssueTache.Corriger.class);
    parcours.answered(
        support,
        fiche,
        TRAITER,
        champs("suiteRejet", "RENDRE", "message", "Le nom de naissance est à vérifier."));
    assertThat(parcours.steps(fiche)).containsExactly(CORRIGER);
    assertThat(rejet())
        .isEqualTo(
            new RejetAsp(Charge.SIAE, "Le nom de naissance est à vérifier.", rejet().aFaireLe()));
  }

  @Test
  void thePagesSayWhatWaitsForWhomAndWhen() throws Exception {
    answer("3435");
    assertThat(pages.page(siae, "/fiches-salarie/" + fiche))
        .contains("La fiche repartira d’elle-même", "01/12/2026", "Corriger sans attendre");
    assertThat(pages.page(siae, "/fiches-salarie?etat=EN_ERREUR"))
        .contains("dans sept jours", "Renvoyer les fiches choisies");
    parcours.letDaysPassUntil(fiche, Objects.requireNonNull(rejet().aFaireLe()));
    sent();
    answer("0000");
    moveStart(2);
    UUID mouvement = leaves();
    movementAnswer(mouvement, "3437");
    assertThat(pages.page(siae, "/fiches-salarie/" + fiche))
        .contains("Nouvelles dates du PASS IAE", "À reprendre par le support");
    Acteur support = monde.theSupport();
    assertThat(pages.page(support, "/fiches-salarie/" + fiche)).contains("Traiter le rejet");
    assertThat(pages.page(support, "/taches/" + parcours.waiting(mouvement, TRAITER).id()))
        .contains("Ce que cela veut dire", "Suite donnée au rejet");
  }

  @Test
  void aRefusedDatumIsExplainedToTheSiaeInWords() {
    answer("3308");
    assertThat(parcours.steps(fiche)).containsExactly(CORRIGER);
    assertThat(rejet().charge()).isEqualTo(Charge.SIAE);
    assertThat(rejet().explication()).contains("commune de naissance");
  }

  @Test
  void newDatesTheAspRefusedAreCorrectedBySiaeAndLeaveAgain() {
    answer("0000");
    moveStart(2);
    UUID mouvement = leaves();
    movementAnswer(mouvement, "3417");

    assertThat(mouvement().etat()).isEqualTo(EtatMouvement.REJETE);
    assertThat(parcours.steps(mouvement)).containsExactly(CORRIGER);
    assertThat(Objects.requireNonNull(lecture.show(fiche, siae).tache()).dossierId())
        .isEqualTo(mouvement);
    parcours.answered(siae, mouvement, CORRIGER, saisie());
    assertThat(etat()).as("the ASP has the fiche").isEqualTo(EtatFicheSalarie.INTEGREE);
    assertThat(leaves()).isEqualTo(mouvement);
    movementAnswer(mouvement, "0000");
    assertThat(mouvement().etat()).isEqualTo(EtatMouvement.INTEGRE);
    assertThat(running(mouvement)).isZero();
  }

  @Test
  void newDatesWaitForTheAnnexeThenForThePeopleAndAreReplacedByNewerOnes() {
    answer("0000");
    moveStart(2);
    UUID mouvement = leaves();
    movementAnswer(mouvement, "3435");
    assertThat(parcours.timers(mouvement)).hasSize(1);
    assertThat(lecture.show(fiche, siae).attente()).isEqualTo(mouvement);
    parcours.letDaysPassUntil(mouvement, Objects.requireNonNull(rejetMouvement().aFaireLe()));
    assertThat(leaves()).isEqualTo(mouvement);
    movementAnswer(mouvement, "3435");
    assertThat(parcours.steps(mouvement)).containsExactly(ANNEXE);

    moveStart(4);
    assertThat(parcours.steps(mouvement)).isEmpty();
    assertThat(running(mouvement)).isZero();
    assertThat(lecture.show(fiche, siae).mouvements())
        .extracting(Mouvement::etat)
        .containsExactly(EtatMouvement.NOUVEAU, EtatMouvement.REMPLACE);
  }

  @Test
  void replacementDataLeaveOnlyWhenThePersonInChargeAsks() {
    answer("0000");
    jdbc.sql("update fiche_salarie set saisie = saisie - 'niveauFormation' where id = ?")
        .param(fiche)
        .update();
    moveStart(2);
    UUID mouvement = leaves();
    assertThat(line().situation().niveauFormation()).isNull();
    movementAnswer(mouvement, "9999");
    parcours.answered(
        monde.theSupport(),
        mouvement,
        TRAITER,
        champs("suiteRejet", "RENVOYER", "remplacement", "true"));
    assertThat(line().situation().niveauFormation()).isEqualTo("00");
    assertThat(lecture.show(fiche, siae).histoire())
        .anySatisfy(h -> assertThat(h.libelle()).contains("données de remplacement"));
  }

  @Test
  void aFicheThatCannotBeWrittenAnyMoreGoesToTheSupportAndHoldsUpNobody() {
    answer("3308");
    parcours.answered(siae, fiche, CORRIGER, saisie());
    jdbc.sql(
            """
            update candidat set civilite = null
            where id = (select candidat_id from fiche_salarie where id = ?)
            """)
        .param(fiche)
        .update();
    assertThat(in(() -> envois.take(Ligne.Mouvement.C, 700))).isEmpty();
    assertThat(parcours.steps(fiche)).containsExactly(TRAITER);
    assertThat(rejet().explication()).contains("civilité");
  }

  private void answer(String code) {
    fiches.answered(fiche, code, "LIBELLE " + code);
  }

  private void movementAnswer(UUID mouvement, String code) {
    in(() -> envois.movementAnswered(mouvement, code, "LIBELLE " + code));
  }

  private void sent() {
    in(() -> fiches.sent(fiche).orElseThrow());
  }

  /** The movement that waits leaves in a file. */
  private UUID leaves() {
    return in(
        () -> {
          List<EnvoiFichesService.Prise> prises = envois.take(Ligne.Mouvement.M, 700);
          EnvoiFichesService.Prise prise =
              prises.stream().filter(p -> p.ficheId().equals(fiche)).findFirst().orElseThrow();
          Ligne ligne = prise.ligne();
          envois.sent(
              fiche, prise.mouvementId(), ligne.personne().passDebut(), ligne.personne().passFin());
          return Objects.requireNonNull(prise.mouvementId());
        });
  }

  private Ligne line() {
    jdbc.sql("update mouvement_fiche set etat = 'NOUVEAU' where fiche_id = ? and etat = 'ENVOYE'")
        .param(fiche)
        .update();
    Ligne ligne = in(() -> envois.take(Ligne.Mouvement.M, 700)).get(0).ligne();
    jdbc.sql("update mouvement_fiche set etat = 'ENVOYE' where fiche_id = ? and etat = 'NOUVEAU'")
        .param(fiche)
        .update();
    return ligne;
  }

  private void moveStart(int days) {
    in(
        () ->
            passIaes.moveStart(
                passIaes.find(lecture.show(fiche, siae).fiche().passId()).orElseThrow(),
                DEBUT.plusDays(days),
                siae.utilisateurId()));
  }

  private <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions).execute(status -> work.get()));
  }

  private Mouvement mouvement() {
    return lecture.show(fiche, siae).mouvements().get(0);
  }

  private RejetAsp rejetMouvement() {
    return Objects.requireNonNull(mouvement().rejet());
  }

  private RejetAsp rejet() {
    return Objects.requireNonNull(lecture.show(fiche, siae).fiche().rejet());
  }

  private EtatFicheSalarie etat() {
    return lecture.show(fiche, siae).fiche().etat();
  }

  private int running(UUID id) {
    return jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
        .param(id.toString())
        .query(Integer.class)
        .single();
  }

  private static Map<String, String[]> saisie() {
    return champs(
        "paysNaissance",
        "100",
        "lieuNaissance",
        "62041",
        "ntt",
        "1130030133A42",
        "typeVoie",
        "RUE",
        "libelleVoie",
        "des Lilas",
        "codePostal",
        "62000",
        "communeResidence",
        "Arras (62)",
        "niveauFormation",
        "50",
        "emploi",
        "OUI",
        "rsa",
        "NON");
  }
}
