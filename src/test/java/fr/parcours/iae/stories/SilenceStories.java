package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer who does not answer: reminded, then refused for them. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class SilenceStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired TacheService taches;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void today() {
    parcours.today();
  }

  @Test
  void theEmployerIsRemindedOnDays7And21And45ThenThePlatformRefusesOnDay60() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ETTI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    LocalDate depot = LocalDate.of(2026, 11, 24);

    parcours.letDaysPassUntil(dossier, depot.plusDays(6));
    assertThat(reminders(dossier)).isZero();
    parcours.letDaysPassUntil(dossier, depot.plusDays(7));
    assertThat(reminders(dossier)).isEqualTo(1);
    parcours.letDaysPassUntil(dossier, depot.plusDays(20));
    assertThat(reminders(dossier)).isEqualTo(1);
    parcours.letDaysPassUntil(dossier, depot.plusDays(21));
    assertThat(reminders(dossier)).isEqualTo(2);
    parcours.letDaysPassUntil(dossier, depot.plusDays(44));
    assertThat(reminders(dossier)).isEqualTo(2);
    parcours.letDaysPassUntil(dossier, depot.plusDays(45));
    assertThat(reminders(dossier)).isEqualTo(3);
    parcours.letDaysPassUntil(dossier, depot.plusDays(59));
    assertThat(reminders(dossier)).isEqualTo(3);
    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.NOUVELLE);
    parcours.letDaysPassUntil(dossier, depot.plusDays(60));

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.REFUSEE);
    assertThat(parcours.steps(dossier)).isEmpty();
  }

  @Test
  void aStudyHoldsOneLiveTimerAndAStopOverTwoDatesRemindsOnce() {
    Acteur ml = monde.aPrescripteurHabilite();
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), monde.aSiaeMember(KindSiae.ETTI));
    LocalDate depot = LocalDate.of(2026, 11, 24);
    assertThat(parcours.timers(dossier)).containsExactly(depot.plusDays(7));

    parcours.letDaysPassUntil(dossier, depot.plusDays(30));

    assertThat(reminders(dossier)).isEqualTo(1);
    assertThat(parcours.timers(dossier)).containsExactly(depot.plusDays(45));
  }

  @Test
  void anEmployerWhoTookTheCaseIsRefusedNothingBeforeSixtyDaysOfSilence() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ETTI);
    UUID dossier = parcours.brings(ml, monde.aCandidat(ml), siae);
    LocalDate depot = LocalDate.of(2026, 11, 24);
    parcours.letDaysPassUntil(dossier, depot.plusDays(10));
    taches.take(parcours.waiting(dossier, REVIEW).id(), siae);

    parcours.letDaysPassUntil(dossier, depot.plusDays(60));
    assertThat(parcours.steps(dossier)).containsExactly(REVIEW);
    assertThat(parcours.timers(dossier)).containsExactly(depot.plusDays(67));
    parcours.letDaysPassUntil(dossier, depot.plusDays(67));
    parcours.letDaysPassUntil(dossier, depot.plusDays(74));

    assertThat(parcours.etat(dossier)).isEqualTo(EtatCandidature.REFUSEE);
    assertThat(parcours.steps(dossier)).isEmpty();
    assertThat(parcours.timers(dossier)).isEmpty();
  }

  private long reminders(UUID dossier) {
    return count(
        "select count(*) from candidature_transition where candidature_id = ? and transition = 'REMIND'",
        dossier);
  }

  private long count(String sql, UUID id) {
    return jdbc.sql(sql).param(id).query(Long.class).single();
  }
}
