package fr.parcours.iae.demo;

import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.engine.Minuteries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes time go by in the demonstration, from one timer to the next: what is due happens on its own
 * day, with that day's date. The offset outlives a restart.
 */
@Component
@Profile("demo")
public class TempsDemo {

  /** One go is two years at most: a whole PASS. */
  public static final int JOURS_MAXIMUM = 731;

  private final HorlogeDemo horloge;
  private final HorlogeMoteur moteur;
  private final Minuteries minuteries;
  private final JdbcClient jdbc;
  private final ReentrantLock un = new ReentrantLock();
  private volatile boolean prete;

  TempsDemo(HorlogeDemo horloge, HorlogeMoteur moteur, Minuteries minuteries, JdbcClient jdbc) {
    this.horloge = horloge;
    this.moteur = moteur;
    this.minuteries = minuteries;
    this.jdbc = jdbc;
  }

  /** Back to where the demonstration had been brought before it was stopped. */
  @EventListener(ApplicationReadyEvent.class)
  void resume() {
    jdbc.sql("create table if not exists horloge_demo (secondes bigint not null)").update();
    jdbc.sql("select secondes from horloge_demo")
        .query(Long.class)
        .optional()
        .ifPresent(secondes -> moveTo(Duration.ofSeconds(secondes)));
    prete = true;
  }

  /** Whether the cases are all told: until then their own telling moves the clock. */
  public boolean isPrete() {
    return prete;
  }

  public LocalDate today() {
    return LocalDate.now(horloge);
  }

  /** Moves forward by this many days; answers how many timers rang on the way. */
  public int advance(int jours) {
    if (!prete) {
      throw new IllegalStateException("La démonstration se prépare encore.");
    }
    if (jours < 1 || jours > JOURS_MAXIMUM) {
      throw new IllegalArgumentException("De 1 à " + JOURS_MAXIMUM + " jours.");
    }
    un.lock();
    try {
      Instant target = horloge.instant().plus(Duration.ofDays(jours));
      int rung = minuteries.runDue();
      Instant next = minuteries.next().orElse(target);
      while (next.isBefore(target)) {
        if (next.isAfter(horloge.instant())) {
          moveTo(horloge.decalage().plus(Duration.between(horloge.instant(), next)).plusSeconds(1));
        }
        int now = minuteries.runDue();
        rung += now;
        next = now == 0 ? target : minuteries.next().orElse(target);
      }
      moveTo(horloge.decalage().plus(Duration.between(horloge.instant(), target)));
      rung += minuteries.runDue();
      keep();
      return rung;
    } finally {
      un.unlock();
    }
  }

  private void moveTo(Duration decalage) {
    horloge.moveBy(decalage);
    moteur.follow();
  }

  private void keep() {
    jdbc.sql("delete from horloge_demo").update();
    jdbc.sql("insert into horloge_demo (secondes) values (?)")
        .param(horloge.decalage().toSeconds())
        .update();
  }
}
