package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parcours.iae.embauche.EmbaucheService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.TacheService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two SIAE end the diagnosis of the same person at the same moment. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class DeuxEmployeursStories {

  private static final int ROUNDS = 6;
  private static final String DIAGNOSTIC = "UserTask_RealiserDiagnostic";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired TacheService taches;
  @Autowired EmbaucheService embauches;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void today() {
    parcours.today();
  }

  @Test
  void thePersonGetsOnePassAndNobodyAnError() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    int done = 0;
    try {
      for (int round = 0; round < ROUNDS; round++) {
        done += race(pool);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(done).as("each time, one at least").isGreaterThanOrEqualTo(ROUNDS);
  }

  /**
   * One gesture holds the person and wants the task; the other is on its way to both. The first is
   * patient enough for the server to find the other guilty, if they wait for each other.
   */
  @Test
  void whoeverHoldsThePersonMayCloseATaskThatIsBeingAnswered() throws Exception {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    Acteur orienteur = monde.anOrienteur();
    UUID personne = monde.aCandidat(orienteur);
    UUID dossier = parcours.brings(orienteur, personne, siae);
    String tache = parcours.waiting(dossier, "UserTask_ReviewCandidature").id();
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      Future<IssueTache> click =
          transaction.execute(
              s -> {
                jdbc.sql("set local deadlock_timeout = '60s'").update();
                jdbc.sql("select id from candidat where id = ? for update")
                    .param(personne)
                    .query(UUID.class)
                    .single();
                Future<IssueTache> other =
                    pool.submit(
                        () ->
                            taches.complete(
                                tache,
                                champs("decision", "REFUSER", "motifRefus", "NO_POSITION"),
                                siae));
                await().until(this::somebodyWaitsForThePerson);
                jdbc.sql("update tache set echeance = echeance where id = ?").param(tache).update();
                return other;
              });
      assertThat(click.get()).isInstanceOf(IssueTache.Faite.class);
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean somebodyWaitsForThePerson() {
    return jdbc.sql(
            """
            select exists (select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'
                and query ilike '%from candidat%for update%')
            """)
        .query(Boolean.class)
        .single();
  }

  private int race(ExecutorService pool) throws Exception {
    Acteur orienteur = monde.anOrienteur();
    UUID personne = monde.aCandidat(orienteur);
    List<UUID> dossiers = new ArrayList<>();
    List<Acteur> siae = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      siae.add(monde.aSiaeMember(KindSiae.ACI));
      dossiers.add(parcours.brings(orienteur, personne, siae.get(i)));
      parcours.answered(
          siae.get(i),
          dossiers.get(i),
          "UserTask_ReviewCandidature",
          HirePersonWithPassIaeStory.accept("2026-12-01"));
    }
    CyclicBarrier depart = new CyclicBarrier(2);
    List<Future<Boolean>> clicks = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String tache = parcours.waiting(dossiers.get(i), DIAGNOSTIC).id();
      Acteur acteur = siae.get(i);
      clicks.add(
          pool.submit(
              () -> {
                depart.await();
                try {
                  return taches.complete(
                          tache, champs("resultat", "VALIDER", "criteres", "RSA"), acteur)
                      instanceof IssueTache.Faite;
                } catch (ConflitException closedMeanwhile) {
                  return false;
                }
              }));
    }
    int done = 0;
    for (Future<Boolean> click : clicks) {
      done += click.get() ? 1 : 0;
    }
    assertThat(
            jdbc.sql("select count(*) from pass_iae where candidat_id = ?")
                .param(personne)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(done).isPositive();
    return done;
  }
}
