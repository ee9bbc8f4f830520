package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.FicheComplete.saisie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parcours.iae.asp.Ecrivain;
import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.embauche.AnnulationEmbaucheService;
import fr.parcours.iae.fichesalarie.ArchivageFiches;
import fr.parcours.iae.fichesalarie.EnvoiGroupe;
import fr.parcours.iae.fichesalarie.FicheSalarie;
import fr.parcours.iae.fichesalarie.FicheSalarieService;
import fr.parcours.iae.fichesalarie.LectureFichesService;
import fr.parcours.iae.fichesalarie.OuvertureFiches;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a hire to the line the ASP is paid on, and what its answers make of it. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class FicheSalarieStories {

  private static final String COMPLETER = "UserTask_CompleterFiche";
  private static final String CORRIGER = "UserTask_CorrigerFiche";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired SiaeSousConvention conventions;
  @Autowired FicheSalarieService fiches;
  @Autowired OuvertureFiches ouvertures;
  @Autowired ArchivageFiches archivage;
  @Autowired EnvoiGroupe envois;
  @Autowired AnnulationEmbaucheService annulations;
  @Autowired LectureFichesService lecture;
  @Autowired PassIaeService passIaes;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private Acteur siae;
  private UUID dossier;
  private PassIae pass;

  @BeforeEach
  void aPersonHiredByASiaeOfTheAsp() {
    parcours.today();
    siae = conventions.of(monde.aSiaeMember(KindSiae.ACI));
    Acteur ml = monde.aPrescripteurHabilite();
    UUID personne = monde.aCandidat(ml);
    jdbc.sql(
            "update candidat set adresse = '12 bis rue des Lilas', code_postal = '62000',"
                + " commune_code = '62041' where id = ?")
        .param(personne)
        .update();
    dossier = parcours.brings(ml, personne, siae);
    embauches.accept(siae, dossier, DEBUT);
    pass = embauches.passOf(dossier);
  }

  @Test
  void aHireOpensItsFicheOnceAndTheSiaeFindsItInItsTasks() {
    assertThat(lecture.counts(organisation()).get(EtatFicheSalarie.NOUVELLE)).isZero();
    open();
    open();

    assertThat(lecture.counts(organisation()).get(EtatFicheSalarie.NOUVELLE)).isEqualTo(1);
    assertThat(parcours.waiting(fiche().id(), COMPLETER).organisationId())
        .isEqualTo(siae.organisationId());
  }

  @Test
  void theFormIsPrefilledFromTheHire() {
    open();
    assertThat(fiches.faits(fiche().id()))
        .containsEntry("numeroVoie", "12")
        .containsEntry("extensionVoie", "B")
        .containsEntry("typeVoie", "RUE")
        .containsEntry("libelleVoie", "des Lilas")
        .containsEntry("codePostal", "62000")
        .containsEntry("rsa", "OUI-NM")
        .containsEntry("eiti", false);
  }

  @Test
  void aCompletedFicheBecomesTheLineOfTheAsp() {
    open();
    completed();
    assertThat(fiche().etat()).isEqualTo(EtatFicheSalarie.COMPLETEE);

    JsonNode ligne =
        new Ecrivain(pays -> "1").ligne(fiches.ligne(fiche().id(), Ligne.Mouvement.C), 1);

    assertThat(ligne.path("mesure").asText()).isEqualTo("ACI_DC");
    assertThat(ligne.path("personnePhysique").path("passIae").asText()).isEqualTo(pass.numero());
    assertThat(ligne.path("personnePhysique").path("passDateDeb").asText()).isEqualTo("01/12/2026");
    assertThat(ligne.path("personnePhysique").path("idItou").asText()).matches("[0-9a-f]{30}");
    assertThat(ligne.path("personnePhysique").path("codeComInsee").path("codeComInsee").asText())
        .isEqualTo("62041");
    assertThat(ligne.path("adresse").path("codeinseecom").asText()).isEqualTo("62041");
    assertThat(ligne.path("situationSalarie").path("salarieBenefRSA").asText()).isEqualTo("OUI-NM");
    assertThat(ligne.path("situationSalarie").path("orienteur").asText()).isEqualTo("01");
    JsonNode again =
        new Ecrivain(pays -> "1").ligne(fiches.ligne(fiche().id(), Ligne.Mouvement.C), 1);
    assertThat(again).isEqualTo(ligne);
  }

  @Test
  void aPlaceNobodyKnowsIsRefusedInWordsAndNothingIsLost() {
    open();
    IssueTache nowhere =
        parcours.answers(siae, fiche().id(), COMPLETER, saisie("lieuNaissance", "Trifouilly"));
    assertThat(nowhere)
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> {
              assertThat(c.refus().code()).isEqualTo("COMMUNE_NAISSANCE_INCONNUE");
              assertThat(c.refus().message()).contains("L’ASP ne connaît pas");
            });
    IssueTache several =
        parcours.answers(siae, fiche().id(), COMPLETER, saisie("lieuNaissance", "Saint-Denis"));
    assertThat(several)
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class,
            c -> assertThat(c.refus().message()).contains("code Insee", "93066"));
    assertThat(fiche().etat()).isEqualTo(EtatFicheSalarie.NOUVELLE);
    completed();
  }

  @Test
  void theAspsCodesMoveTheFicheAndWakeItsInstanceOnce() {
    open();
    completed();
    sent();

    assertThat(fiches.answered(fiche().id(), "3308", "INCOHERENCE COMMUNE DE NAISSANCE"))
        .isEqualTo(EtatFicheSalarie.EN_ERREUR);
    assertThat(fiches.answered(fiche().id(), "0000", "tard")).isEqualTo(EtatFicheSalarie.EN_ERREUR);
    assertThat(fiche().codeRetour()).isEqualTo("3308");

    parcours.answered(siae, fiche().id(), CORRIGER, saisie());
    sent();
    assertThat(fiches.answered(fiche().id(), "0000", "FICHE ENREGISTREE"))
        .isEqualTo(EtatFicheSalarie.INTEGREE);
    assertThat(parcours.steps(fiche().id())).isEmpty();
    assertThat(running()).isZero();
  }

  @Test
  void aDoubleAtTheAspIsIntegratedAndSaysSo() {
    open();
    completed();
    sent();
    fiches.answered(fiche().id(), "3436", "DOUBLON");
    assertThat(fiche().etat()).isEqualTo(EtatFicheSalarie.INTEGREE);
    assertThat(fiche().doublon()).isTrue();
    assertThat(movements()).isZero();
  }

  @Test
  void datesThatMoveAreToldOnceForWhatTheAspHasSeen() {
    open();
    moveStart(1);
    assertThat(movements()).as("the ASP knows nothing yet").isZero();
    completed();
    sent();
    moveStart(2);
    moveStart(3);
    assertThat(movements()).isEqualTo(1);
    assertThat(lecture.show(fiche().id(), siae).mouvements()).hasSize(1);
  }

  @Test
  void aFichePutAsideAsksForNothingUntilItIsWantedAgain() {
    open();
    UUID id = fiche().id();
    assertThat(fiches.disable(id, siae).orElseThrow()).isEqualTo(EtatFicheSalarie.DESACTIVEE);
    assertThat(parcours.steps(id)).isEmpty();
    assertThat(running()).isZero();
    assertThat(fiches.disable(id, siae).refus()).isPresent();

    assertThat(fiches.enable(id, siae).orElseThrow()).isEqualTo(EtatFicheSalarie.NOUVELLE);
    completed();
  }

  @Test
  void aHireTheAspHasSeenIsNotCancelledAndOneItHasNotTakesItsFicheWithIt() {
    open();
    completed();
    sent();
    assertThat(annulations.cancel(dossier, siae).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("FICHE_TRANSMISE"));

    Acteur ml = monde.aPrescripteurHabilite();
    UUID autre = parcours.brings(ml, monde.aCandidat(ml), siae);
    embauches.accept(siae, autre, DEBUT);
    open();
    UUID fiche =
        jdbc.sql("select id from fiche_salarie where candidature_id = ?")
            .param(autre)
            .query(UUID.class)
            .single();
    assertThat(annulations.cancel(autre, siae).refus()).isEmpty();
    assertThat(parcours.steps(fiche)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from fiche_salarie where id = ?")
                .param(fiche)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
                .param(fiche.toString())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void severalFichesAreCompletedAtOnceAsPrefilledAndTheOthersSayWhatTheyMiss() {
    open();
    completed();
    sent();
    fiches.answered(fiche().id(), "3308", "INCOHERENCE COMMUNE DE NAISSANCE");
    UUID known = fiche().id();
    Acteur ml = monde.aPrescripteurHabilite();
    UUID autre = parcours.brings(ml, monde.aCandidat(ml), siae);
    embauches.accept(siae, autre, DEBUT);
    open();
    UUID unknown =
        jdbc.sql("select id from fiche_salarie where candidature_id = ?")
            .param(autre)
            .query(UUID.class)
            .single();

    List<EnvoiGroupe.Ligne> lignes = envois.complete(List.of(known, unknown, known), siae);
    assertThat(lignes).extracting(EnvoiGroupe.Ligne::faite).containsExactly(true, false);
    assertThat(lignes.get(1).message()).contains("niveau de formation");
    assertThat(fiche().etat()).isEqualTo(EtatFicheSalarie.COMPLETEE);
    assertThat(envois.complete(List.of(known), siae).get(0).message()).contains("n’attend rien");
    assertThat(envois.complete(List.of(unknown), monde.aSiaeMember(KindSiae.ACI)))
        .as("another's do not exist")
        .isEmpty();
  }

  @Test
  void aPersonWithoutANumberNeedsTheTechnicalOne() {
    open();
    assertThat(fiches.faits(fiche().id())).containsEntry("nttNecessaire", true);
    assertThat(parcours.answers(siae, fiche().id(), COMPLETER, saisie("ntt", "")))
        .isInstanceOf(IssueTache.Corriger.class);
    assertThat(parcours.answers(siae, fiche().id(), COMPLETER, saisie("ntt", "3123")))
        .isInstanceOfSatisfying(
            IssueTache.Corriger.class, c -> assertThat(c.refus().code()).isEqualTo("NTT_INVALIDE"));
    parcours.answered(siae, fiche().id(), COMPLETER, saisie("ntt", "1130 030 133 A42"));
    assertThat(
            new Ecrivain(pays -> "1")
                .ligne(fiches.ligne(fiche().id(), Ligne.Mouvement.C), 1)
                .path("personnePhysique")
                .path("salarieNIR")
                .asText())
        .isEqualTo("1130030133A42");
  }

  @Test
  void aFicheAtRestIsPutAwayOnceItsPassIsOverAndComesBackIfThePassDoes() {
    open();
    completed();
    sent();
    fiches.answered(fiche().id(), "0000", "FICHE ENREGISTREE");
    jdbc.sql(
            """
            update fiche_salarie set creee_le = '2024-01-01', modifiee_le = '2024-02-01' where id = ?
            """)
        .param(fiche().id())
        .update();
    assertThat(archivage.archive()).as("the PASS runs").isZero();
    jdbc.sql("update pass_iae set debut = '2022-01-01', fin = '2023-12-31' where id = ?")
        .param(pass.id())
        .update();
    assertThat(archivage.archive()).isEqualTo(1);
    assertThat(fiche().etat()).isEqualTo(EtatFicheSalarie.ARCHIVEE);

    jdbc.sql("update pass_iae set debut = ?, fin = ? where id = ?")
        .params(DEBUT, DEBUT.plusYears(2), pass.id())
        .update();
    moveStart(1);
    assertThat(fiche().etat()).isEqualTo(EtatFicheSalarie.INTEGREE);
    assertThat(movements()).isEqualTo(1);
  }

  @Test
  void aHireWhoseDatesMovedAfterItsFicheWasDisabledIsStillCancelled() {
    open();
    fiches.disable(fiche().id(), siae).orElseThrow();
    moveStart(1);
    assertThat(movements()).as("the ASP never heard of it").isZero();
    assertThat(annulations.cancel(dossier, siae).refus()).isEmpty();
  }

  @Test
  void anotherSiaeSeesNothingOfIt() {
    open();
    Acteur autre = monde.aSiaeMember(KindSiae.ACI);
    UUID id = fiche().id();
    assertThatThrownBy(() -> lecture.show(id, autre)).isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> fiches.disable(id, autre)).isInstanceOf(IntrouvableException.class);
    assertThat(lecture.show(id, monde.theSupport()).desactivable()).isFalse();
  }

  @Test
  void aSiaeWithoutAConventionReadsWhyItHasNoFiche() {
    Acteur sans = monde.aSiaeMember(KindSiae.EI);
    Acteur ml = monde.aPrescripteurHabilite();
    UUID autre = parcours.brings(ml, monde.aCandidat(ml), sans);
    embauches.accept(sans, autre, DEBUT);
    open();

    assertThat(lecture.blocked(Objects.requireNonNull(sans.organisationId()), sans))
        .singleElement()
        .satisfies(b -> assertThat(b.cause()).contains("convention"));
  }

  private void open() {
    ouvertures.openMissing();
  }

  private void completed() {
    parcours.answered(siae, fiche().id(), COMPLETER, saisie());
  }

  private void sent() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> fiches.sent(fiche().id()).orElseThrow());
  }

  private void moveStart(int days) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                passIaes.moveStart(
                    passIaes.find(pass.id()).orElseThrow(),
                    DEBUT.plusDays(days),
                    siae.utilisateurId()));
  }

  private int movements() {
    return jdbc.sql("select count(*) from mouvement_fiche where fiche_id = ? and etat = 'NOUVEAU'")
        .param(fiche().id())
        .query(Integer.class)
        .single();
  }

  private int running() {
    return jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
        .param(fiche().id().toString())
        .query(Integer.class)
        .single();
  }

  private FicheSalarie fiche() {
    UUID id =
        jdbc.sql("select id from fiche_salarie where candidature_id = ?")
            .param(dossier)
            .query(UUID.class)
            .single();
    return lecture.show(id, siae).fiche();
  }

  private UUID organisation() {
    return Objects.requireNonNull(siae.organisationId());
  }
}
