package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.demo.ServeurAsp;
import fr.parcours.iae.support.FauxSmtp;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What people do while the mail and the ASP are down, beside what they do while both answer: the
 * topics run in the same JVM. Ratios of the same run, phases interleaved.
 */
@Tag("bench")
class GestesPendantPanneBench {

  private static final int ROUNDS = 8;
  private static final int HIRES = 40;

  @Test
  void aGestureIsAsFastWhileTheOutsideIsDown() throws Exception {
    FauxSmtp smtp = FauxSmtp.instance();
    smtp.reset();
    System.setProperty("parcours.role.topics", "true");
    System.setProperty("spring.mail.port", Integer.toString(smtp.port()));
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        ServeurAsp asp = new ServeurAsp(Files.createTempDirectory("asp-bench"))) {
      System.setProperty("parcours.asp.hote", "127.0.0.1");
      System.setProperty("parcours.asp.port", Integer.toString(asp.port()));
      System.setProperty("parcours.asp.cle-privee", asp.clePrivee());
      System.setProperty("parcours.asp.empreinte", asp.empreinte());
      String url = serveur.database("gestes_panne");
      try (ConfigurableApplicationContext app = Application.start(url, true)) {
        Atelier atelier = new Atelier(app, 1);
        atelier.people(2 * HIRES * (ROUNDS + 1));
        measure(atelier);
        List<Double> up = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          up.addAll(measure(atelier));
          smtp.stop();
          asp.refuse();
          down.addAll(measure(atelier));
          smtp.start();
          asp.recover();
        }
        print(up, down);
        assertThat(smtp.recus()).isNotEmpty();
      }
    } finally {
      System.clearProperty("parcours.role.topics");
    }
  }

  /** Milliseconds of each hire: brought, opened, accepted, number read. */
  private static List<Double> measure(Atelier atelier) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < HIRES; i++) {
      long start = System.nanoTime();
      atelier.hire(0);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }

  private static void print(List<Double> up, List<Double> down) {
    Figures.print("panne.gestures_each", up.size());
    Figures.decimal("panne.hire_ms.up.median", quantile(up, 0.5));
    Figures.decimal("panne.hire_ms.down.median", quantile(down, 0.5));
    Figures.decimal("panne.ratio.median", quantile(down, 0.5) / quantile(up, 0.5));
    Figures.decimal("panne.ratio.p95", quantile(down, 0.95) / quantile(up, 0.95));
  }

  private static double quantile(List<Double> values, double q) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(q * sorted.size())));
  }
}
