package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.parcours.FichePass.Mouvement;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.passiae.NatureEvenement;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.passiae.Suspension;
import fr.parcours.iae.regles.EtatPassIae;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.Sujet;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PASS stops running and runs again; each change says first where the end goes. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class SuspensionStories {

  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final LocalDate FIN = LocalDate.of(2028, 11, 29);
  private static final LocalDate MARS = LocalDate.of(2027, 3, 10);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired GesteService gestes;
  @Autowired FicheService fiches;
  @Autowired PassIaeService passIaes;
  @Autowired DepotService depots;
  @Autowired JdbcClient jdbc;

  private Acteur siae;
  private UUID personne;
  private UUID pass;

  @BeforeEach
  void aPersonHiredInDecember() {
    parcours.today();
    siae = monde.aSiaeMember(KindSiae.ACI);
    personne = monde.aCandidat(siae);
    pass = embauches.hired(siae, personne, DEBUT).id();
    parcours.letDaysPassUntil(pass, MARS);
  }

  @Test
  void theEndOfThePassIsAnnouncedThenMovesByTheDaysSuspended() {
    IssueGeste.Montrer montrer =
        (IssueGeste.Montrer) asks("suspension", suspension("2027-03-01", "2027-04-30"));
    assertThat(montrer.refus()).isNull();
    assertThat(montrer.page().apercu())
        .isEqualTo(
            "Suspension du 01/03/2027 au 30/04/2027 inclus. Le PASS IAE finira le 28/01/2029 au lieu du 29/11/2028.");
    assertThat(passIaes.suspensionsOf(pass)).isEmpty();

    does("suspension", suspension("2027-03-01", "2027-04-30"));

    assertThat(passIae().fin()).isEqualTo(FIN.plusDays(60));
    assertThat(passIae().etat(MARS)).isEqualTo(EtatPassIae.SUSPENDU);
    assertThat(histoire()).last().extracting(Mouvement::jours).isEqualTo(60L);
    assertThat(parcours.timers(pass)).containsExactly(LocalDate.of(2028, 6, 29));
  }

  @Test
  void aSuspensionIsOverOnItsDateAndThePassRunsAgain() {
    does("suspension", suspension("2027-03-01", "2027-04-30"));
    Suspension suspension = passIaes.suspensionsOf(pass).get(0);
    assertThat(parcours.timers(suspension.id())).containsExactly(LocalDate.of(2027, 5, 1));

    parcours.letDaysPassUntil(suspension.id(), LocalDate.of(2027, 5, 1));

    assertThat(passIae().etat(LocalDate.of(2027, 5, 1))).isEqualTo(EtatPassIae.VALIDE);
    assertThat(parcours.timers(suspension.id())).isEmpty();
    assertThat(histoire())
        .last()
        .satisfies(
            mouvement -> {
              assertThat(mouvement.libelle())
                  .isEqualTo(NatureEvenement.SUSPENSION_TERMINEE.libelle());
              assertThat(mouvement.jours()).isZero();
            });
    assertThat(offered(siae)).contains("suspension").doesNotContain("retour");
  }

  @Test
  void thePersonComesBackEarlierAndTheDaysNotSuspendedAreTakenBack() {
    does("suspension", suspension("2027-03-01", "2027-04-30"));

    does("retour", "retourLe", "2027-03-10");

    assertThat(passIaes.suspensionsOf(pass).get(0).fin()).isEqualTo(LocalDate.of(2027, 3, 9));
    assertThat(passIae().fin()).isEqualTo(FIN.plusDays(8));
    assertThat(passIae().etat(MARS)).isEqualTo(EtatPassIae.VALIDE);
    assertThat(parcours.timers(passIaes.suspensionsOf(pass).get(0).id())).isEmpty();
  }

  @Test
  void aReturnPlannedAheadKeepsTheSuspensionUntilThen() {
    does("suspension", suspension("2027-03-01", "2027-04-30"));

    does("retour", "retourLe", "2027-04-01");

    Suspension suspension = passIaes.suspensionsOf(pass).get(0);
    assertThat(suspension.fin()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(parcours.timers(suspension.id())).containsExactly(LocalDate.of(2027, 4, 1));
  }

  @Test
  void anUnknownEndAsksForTheLongestAllowedAndCanBeChanged() {
    does(
        "suspension",
        "motifSuspension",
        "CONTRACT_BROKEN",
        "debutSuspension",
        "2027-03-01",
        "finInconnue",
        "true");
    assertThat(passIaes.suspensionsOf(pass).get(0).fin()).isEqualTo(LocalDate.of(2030, 2, 28));

    does("modifier-suspension", suspension("2027-02-15", "2027-03-31"));

    Suspension suspension = passIaes.suspensionsOf(pass).get(0);
    assertThat(suspension.debut()).isEqualTo(LocalDate.of(2027, 2, 15));
    assertThat(passIae().fin()).isEqualTo(FIN.plusDays(44));
    assertThat(parcours.timers(suspension.id())).containsExactly(LocalDate.of(2027, 4, 1));
  }

  @Test
  void aSuspensionEnteredByMistakeIsErasedAndTheEndGoesBack() {
    does("suspension", suspension("2027-03-01", "2027-04-30"));
    UUID suspension = passIaes.suspensionsOf(pass).get(0).id();

    does("annuler-suspension");

    assertThat(passIaes.suspensionsOf(pass)).isEmpty();
    assertThat(passIae().fin()).isEqualTo(FIN);
    assertThat(parcours.timers(suspension)).isEmpty();
  }

  @Test
  void aHireInAnotherSiaeLiftsTheSuspensionInItsOwnTransaction() {
    does("suspension", suspension("2027-03-01", "2027-04-30"));
    UUID suspension = passIaes.suspensionsOf(pass).get(0).id();
    Acteur other = monde.aSiaeMember(KindSiae.EI);

    embauches.hired(other, personne, LocalDate.of(2027, 3, 15));

    assertThat(passIaes.suspensionsOf(pass).get(0).fin()).isEqualTo(LocalDate.of(2027, 3, 14));
    assertThat(passIae().fin()).isEqualTo(FIN.plusDays(13));
    assertThat(parcours.timers(suspension)).containsExactly(LocalDate.of(2027, 3, 15));
    assertThat(histoire()).last().extracting(Mouvement::libelle).isEqualTo("Suspension levée");
    assertThat(offered(siae)).doesNotContain("suspension", "retour", "annuler-suspension");
    assertThat(offered(other)).contains("retour");
  }

  @Test
  void aHireOnTheFirstSuspendedDayErasesTheSuspension() {
    does("suspension", suspension("2027-03-10", "2027-04-30"));

    embauches.hired(monde.aSiaeMember(KindSiae.EI), personne, MARS);

    assertThat(passIaes.suspensionsOf(pass)).isEmpty();
    assertThat(passIae().fin()).isEqualTo(FIN);
  }

  @Test
  void eachRefusalSaysWhyAndOnWhichText() {
    assertRefused(suspension("2027-03-11", "2027-04-30"), "SUSPENSION_FUTURE");
    assertRefused(suspension("2026-11-30", "2027-04-30"), "HORS_DU_PASS");
    assertRefused(suspension("2027-03-01", "2030-03-01"), "SUSPENSION_TROP_LONGUE");
    does("suspension", suspension("2027-01-01", "2027-03-05"));
    assertRefused(suspension("2027-03-05", "2027-04-30"), "DEBUT_TROP_ANCIEN");
    does("suspension", suspension("2027-03-06", "2027-04-30"));
    assertThat(passIae().fin()).isEqualTo(FIN.plusDays(63 + 55));
  }

  @Test
  void onlyTheSiaeOfTheLastHireSuspends() {
    Acteur other = monde.aSiaeMember(KindSiae.EI);
    embauches.hired(other, personne, MARS);

    assertThat(impossible("suspension", siae).code()).isEqualTo("PAS_DERNIER_EMPLOYEUR");
    assertThat(impossible("suspension", monde.aPrescripteurHabilite()).code())
        .isEqualTo("PASS_INTROUVABLE");
    assertThat(offered(monde.theSupport())).doesNotContain("suspension");
    assertThat(offered(other)).contains("suspension");
  }

  @Test
  void aBridgeContractIsAReasonOfAciAndEiOnly() {
    Acteur etti = monde.aSiaeMember(KindSiae.ETTI);
    UUID autre = embauches.hired(etti, monde.aCandidat(etti), MARS).id();

    IssueGeste issue =
        gestes.faire(
            Sujet.PASS,
            autre,
            "suspension",
            vu(autre, "suspension", etti),
            true,
            champs(
                "motifSuspension",
                "CONTRAT_PASSERELLE",
                "debutSuspension",
                "2027-03-10",
                "finSuspension",
                "2027-03-31"),
            etti);

    assertThat(((IssueGeste.Montrer) issue).page().vue().erreurs()).isNotEmpty();
    assertThat(passIaes.suspensionsOf(autre)).isEmpty();
  }

  @Test
  void aPageThatIsOutOfDateReadsWhoActedSince() {
    long vu = vu(pass, "suspension", siae);
    does("suspension", suspension("2027-03-01", "2027-03-05"));

    assertThatThrownBy(
            () ->
                gestes.faire(
                    Sujet.PASS,
                    pass,
                    "suspension",
                    vu,
                    true,
                    champs(suspension("2027-03-06", "2027-03-31")),
                    siae))
        .isInstanceOf(ConflitException.class)
        .hasMessageContaining("Suspendre le PASS IAE par Awa D.");
  }

  @Test
  void nobodyAppliesForAPersonSuspendedForAReasonThatNoHireLifts() {
    does("suspension", suspension("2027-03-01", "2027-04-30"));
    Acteur ml = monde.aPrescripteurHabilite();
    assertThat(applied(ml).isFait()).isTrue();
    jdbc.sql("update suspension set motif = 'INCARCERATION' where pass_id = ?")
        .param(pass)
        .update();

    assertThat(applied(ml).refus())
        .hasValueSatisfying(
            refus -> {
              assertThat(refus.code()).isEqualTo("PASS_SUSPENDU");
              assertThat(refus.baseLegale()).contains("L. 5132-3");
            });
  }

  private Resultat<UUID> applied(Acteur by) {
    UUID employeur = Parcours.organisation(monde.aSiaeMember(KindSiae.EI));
    return depots.submit(
        new SubmitCandidature(personne, employeur, null, "Bonjour", UUID.randomUUID()), by);
  }

  @Test
  void theTableItselfRefusesTwoSuspensionsThatShareADay() {
    does("suspension", suspension("2027-03-01", "2027-03-05"));

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into suspension (id, pass_id, siae_id, debut, fin, motif, creee_par, creee_le)
                        select gen_random_uuid(), pass_id, siae_id, fin, fin + 3, motif, creee_par, creee_le
                        from suspension where pass_id = ?
                        """)
                    .param(pass)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void assertRefused(String[] champs, String code) {
    IssueGeste issue = asks("suspension", champs);
    Refus refus = ((IssueGeste.Montrer) issue).refus();
    assertThat(refus).isNotNull();
    assertThat(refus.code()).isEqualTo(code);
    assertThat(refus.message()).endsWith(".");
    assertThat(refus.baseLegale()).contains("L. 5132-3");
  }

  private Refus impossible(String cle, Acteur acteur) {
    return ((IssueGeste.Impossible) gestes.show(Sujet.PASS, pass, cle, acteur)).refus();
  }

  private List<String> offered(Acteur acteur) {
    return gestes.possibles(Sujet.PASS, pass, acteur).stream().map(Geste::cle).toList();
  }

  private IssueGeste asks(String cle, String... champs) {
    return gestes.faire(Sujet.PASS, pass, cle, vu(pass, cle, siae), false, champs(champs), siae);
  }

  private void does(String cle, String... champs) {
    IssueGeste issue =
        gestes.faire(Sujet.PASS, pass, cle, vu(pass, cle, siae), true, champs(champs), siae);
    assertThat(issue).isInstanceOf(IssueGeste.Fait.class);
  }

  private long vu(UUID id, String cle, Acteur acteur) {
    return ((IssueGeste.Montrer) gestes.show(Sujet.PASS, id, cle, acteur)).page().vu();
  }

  private PassIae passIae() {
    return passIaes.find(pass).orElseThrow();
  }

  private List<Mouvement> histoire() {
    return fiches.show(pass, monde.theSupport()).histoire();
  }

  private static String[] suspension(String debut, String fin) {
    return new String[] {
      "motifSuspension", "CONTRACT_SUSPENDED", "debutSuspension", debut, "finSuspension", fin
    };
  }
}
