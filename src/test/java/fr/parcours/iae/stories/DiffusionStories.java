package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.iae.demo.Consommateur;
import fr.parcours.iae.diffusion.DiffusionService;
import fr.parcours.iae.embauche.AnnulationEmbaucheService;
import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Subscribers learn of the dates of each PASS, signed, in order, whatever breaks on the way. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class DiffusionStories {

  private static final String TOPIC = "webhook.send";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired DiffusionService diffusion;
  @Autowired PassIaeService passIaes;
  @Autowired AnnulationEmbaucheService annulations;
  @Autowired Pompes pompes;
  @Autowired HorlogeDeTest horloge;
  @Autowired HorlogeMoteur moteur;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Lecteur pages;
  @Autowired JdbcClient jdbc;

  private Consommateur abonne;
  private Acteur admin;
  private Acteur siae;
  private Acteur ml;
  private UUID id;

  @BeforeEach
  void aSubscriber() throws IOException {
    parcours.today();
    jdbc.sql("update act_ru_ext_task set worker_id_ = 'ailleurs', lock_exp_time_ = '2099-01-01'")
        .update();
    jdbc.sql("update abonnement_diffusion set actif = false").update();
    jdbc.sql("delete from sujet_exterieur").update();
    abonne = new Consommateur();
    admin = monde.anAdministrateur();
    siae = monde.aSiaeMember(KindSiae.ACI);
    ml = monde.aPrescripteurHabilite();
    DiffusionService.Nouveau nouveau =
        diffusion.subscribe("France Travail", abonne.adresse(), admin).orElseThrow();
    id = nouveau.id();
    abonne.setSecret(nouveau.secret());
  }

  @AfterEach
  void theSubscriberLeaves() {
    abonne.close();
    parcours.today();
  }

  @Test
  void aPassAndItsNewDatesAreToldSignedInOrderOnceEach() {
    PassIae pass = aPass();
    moveStart(pass, 2);
    run();
    run();

    assertThat(abonne.recus())
        .extracting(Consommateur.Recu::type)
        .containsExactly("pass-iae.delivre", "pass-iae.dates");
    assertThat(abonne.recus()).allMatch(Consommateur.Recu::signee);
    assertThat(abonne.recus().get(0).donnees().toString())
        .isEqualTo(
            "{\"numeroPass\":\"%s\",\"debut\":\"2026-12-01\",\"fin\":\"2028-11-29\",\"motif\":\"DELIVRE\",\"rang\":1}"
                .formatted(pass.numero()));
    assertThat(abonne.recus().get(1).donnees().path("rang").asInt()).isEqualTo(2);
    assertThat(suivi().attente()).isZero();
  }

  @Test
  void aPassThatIsAnnulledIsToldAlthoughItIsGone() {
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    embauches.accept(siae, dossier, DEBUT);
    PassIae pass = embauches.passOf(dossier);
    assertThat(annulations.cancel(dossier, siae).refus()).isEmpty();
    assertThat(passIaes.find(pass.id())).isEmpty();
    run();
    assertThat(abonne.recus())
        .extracting(Consommateur.Recu::type, r -> r.donnees().path("numeroPass").asText())
        .containsExactly(
            tuple("pass-iae.delivre", pass.numero()), tuple("pass-iae.annule", pass.numero()));
  }

  @Test
  void nothingIsToldOfWhatWasNotCommittedNorOfBefore() throws IOException {
    PassIae pass = aPass();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              passIaes.moveStart(pass, DEBUT.plusDays(5), siae.utilisateurId());
              status.setRollbackOnly();
            });
    run();
    assertThat(abonne.recus()).hasSize(1);
    try (Consommateur late = new Consommateur()) {
      late.setSecret(
          diffusion.subscribe("Venu après", late.adresse(), admin).orElseThrow().secret());
      moveStart(pass, 1);
      run();
      assertThat(late.recus())
          .extracting(r -> r.donnees().path("rang").asInt())
          .as("what happened before it signed up is not told")
          .containsExactly(2);
    }
    assertThat(abonne.recus()).hasSize(2);
  }

  @Test
  void aSubscriberThatIsSilentLosesNothingAndHoldsUpNoOther() throws IOException {
    try (Consommateur autre = new Consommateur()) {
      autre.setSecret(
          diffusion.subscribe("Un autre", autre.adresse(), admin).orElseThrow().secret());
      abonne.stop();
      PassIae pass = aPass();
      moveStart(pass, 3);
      for (int sonde = 0; sonde < 10; sonde++) {
        run();
        advance(Duration.ofMinutes(40));
      }
      assertThat(autre.recus()).hasSize(2);
      assertThat(suivi().abonnement().silences()).isGreaterThan(5);
      assertThat(suivi().echecs()).isZero();

      abonne.start();
      advance(Duration.ofMinutes(15));
      run();
      assertThat(abonne.recus())
          .extracting(Consommateur.Recu::type)
          .containsExactly("pass-iae.delivre", "pass-iae.dates");
    }
  }

  @Test
  void aRefusedEventHoldsTheLaterOnesOfItsPassOnlyAndIsTriedAgainOnDemand() throws Exception {
    PassIae poisoned = aPass();
    abonne.refuse(poisoned.numero(), 422);
    moveStart(poisoned, 2);
    PassIae other = aPass();
    for (int essai = 0; essai < 8; essai++) {
      run();
      advance(Duration.ofHours(5));
    }
    assertThat(abonne.recus())
        .extracting(r -> r.donnees().path("numeroPass").asText())
        .containsExactly(other.numero());
    assertThat(suivi().echecs()).isEqualTo(1);
    assertThat(suivi().derniers().get(0).code()).isEqualTo("422");
    assertThat(pages.page(admin, "/administration/diffusion"))
        .contains(poisoned.numero(), "réponse 422", "Relancer les échecs", "Passer les échecs");

    abonne.recover();
    assertThat(diffusion.retry(id, admin)).isEqualTo(1);
    run();
    run();
    assertThat(abonne.recus())
        .extracting(r -> r.donnees().path("rang").asInt())
        .containsExactly(1, 2);
    assertThat(suivi().echecs()).isZero();
  }

  @Test
  void aSubscriberThatFailsWhateverItIsToldLosesNothingHoweverLong() {
    abonne.answer(503);
    PassIae pass = aPass();
    aPass();
    for (int i = 0; i < 12; i++) {
      run();
      advance(Duration.ofHours(2));
    }
    assertThat(suivi().echecs()).isZero();
    assertThat(suivi().abonnement().silences()).isPositive();
    abonne.answer(204);
    run();
    assertThat(abonne.recus())
        .extracting(r -> r.donnees().path("numeroPass").asText())
        .hasSize(2)
        .contains(pass.numero());
  }

  @Test
  void anEventGivenUpLetsTheLaterOnesOfItsPassLeave() {
    PassIae pass = aPass();
    abonne.refuse(pass.numero(), 400);
    moveStart(pass, 2);
    for (int essai = 0; essai < 8; essai++) {
      run();
      advance(Duration.ofHours(5));
    }
    assertThat(suivi().echecs()).isEqualTo(1);
    abonne.refuse(pass.numero(), 204);
    assertThat(diffusion.skip(id, admin)).isEqualTo(1);
    run();
    assertThat(abonne.recus()).extracting(r -> r.donnees().path("rang").asInt()).containsExactly(2);
  }

  @Test
  void whatWasToldIsSentAgainWithTheSameIdentifiers() {
    aPass();
    run();
    assertThat(diffusion.replay(id, LocalDate.of(2026, 11, 25), admin).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("DATE_DE_REJEU"));
    assertThat(diffusion.replay(id, LocalDate.of(2026, 11, 24), admin).orElseThrow()).isPositive();
    while (run() > 0) {
      // Whatever the day made, other stories' PASS included.
    }
    String first = abonne.recus().get(0).id();
    assertThat(abonne.recus())
        .extracting(Consommateur.Recu::id)
        .filteredOn(first::equals)
        .hasSize(2);
  }

  @Test
  void whoAnswersGoneIsToldNothingMoreUntilAnAdministratorResumes() {
    abonne.answer(410);
    aPass();
    run();
    assertThat(suivi().abonnement().actif()).isFalse();
    assertThat(suivi().abonnement().arret()).contains("410");
    abonne.answer(204);
    advance(Duration.ofHours(1));
    run();
    assertThat(abonne.recus()).isEmpty();
    diffusion.resume(id, admin);
    run();
    assertThat(abonne.recus()).hasSize(1);
    diffusion.stop(id, admin);
    aPass();
    run();
    assertThat(abonne.recus()).hasSize(1);
    assertThatThrownBy(() -> diffusion.stop(UUID.randomUUID(), admin))
        .isInstanceOf(IntrouvableException.class);
  }

  @Test
  void aSubscriberMovesAndChangesItsSecretWithoutLosingAnything() throws IOException {
    abonne.stop();
    aPass();
    run();
    try (Consommateur moved = new Consommateur()) {
      assertThat(diffusion.move(id, "ftp://ailleurs", admin).refus()).isPresent();
      assertThat(diffusion.move(id, moved.adresse(), admin).refus()).isEmpty();
      moved.setSecret(diffusion.changeSecret(id, admin));
      run();
      assertThat(moved.recus()).singleElement().matches(Consommateur.Recu::signee);
    }
  }

  @Test
  void anAddressThatCannotBeReachedSafelyIsRefused() {
    assertThat(refusal("ftp://partenaire.fr/x")).isEqualTo("ADRESSE_NON_CHIFFREE");
    assertThat(refusal("https://moi:secret@partenaire.fr/x")).isEqualTo("ADRESSE_ILLISIBLE");
    assertThat(refusal("pas une adresse")).isEqualTo("ADRESSE_ILLISIBLE");
    assertThat(diffusion.subscribe(" ", abonne.adresse(), admin).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("NOM_ABONNE"));
  }

  private String refusal(String adresse) {
    return diffusion.subscribe("Quelqu’un", adresse, admin).refus().orElseThrow().code();
  }

  private PassIae aPass() {
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    embauches.accept(siae, dossier, DEBUT);
    return embauches.passOf(dossier);
  }

  private void moveStart(PassIae pass, int days) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                passIaes.moveStart(
                    passIaes.find(pass.id()).orElseThrow(),
                    DEBUT.plusDays(days),
                    siae.utilisateurId()));
  }

  /** Two passages: the second event of a PASS leaves once the first was taken. */
  private int run() {
    int started = 0;
    for (int i = 0; i < 2; i++) {
      started += diffusion.startRuns();
      pompes.drain(TOPIC);
    }
    return started;
  }

  private DiffusionService.Suivi suivi() {
    return suivi(id);
  }

  private DiffusionService.Suivi suivi(UUID abonnement) {
    List<DiffusionService.Suivi> all = diffusion.list();
    return all.stream()
        .filter(s -> s.abonnement().id().equals(abonnement))
        .findFirst()
        .orElseThrow();
  }

  private void advance(Duration duration) {
    horloge.advance(duration);
    moteur.follow();
  }
}
