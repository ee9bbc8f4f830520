package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hires per second through the product's doors, beside the same code, models, pool, server and JVM
 * with the engine as it comes. Windows go ours, stock, ours, so that a drift of the machine shows.
 */
@Tag("bench")
class DebitEmbaucheBench {

  private static final int[] CLIENTS = {1, 4, 8};
  private static final int WARM_UP_SECONDS = 15;
  private static final int WINDOW_SECONDS = 8;

  @Test
  void ourSettingsHireFasterThanStock() throws Exception {
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        ConfigurableApplicationContext ours = Application.start(serveur.database("ours"), true);
        ConfigurableApplicationContext stock =
            Application.start(serveur.database("stock"), true, ReglagesDeSerie.class)) {
      ReglagesDeSerie.indexes(stock.getBean(JdbcClient.class));
      System.out.println("SETTINGS ours: " + Reglages.of(ours));
      System.out.println("SETTINGS stock: " + Reglages.of(stock));
      Atelier a = new Atelier(ours, CLIENTS[CLIENTS.length - 1]);
      Atelier b = new Atelier(stock, CLIENTS[CLIENTS.length - 1]);
      Charge.run(a, 8, WARM_UP_SECONDS);
      Charge.run(b, 8, WARM_UP_SECONDS);
      double ratio = 0;
      for (int clients : CLIENTS) {
        ratio = compare(a, b, clients);
      }
      Figures.decimal("hire.load_generator.cpu_us_per_hire", Charge.generatorMicros());
      assertThat(ratio).isGreaterThan(1);
    }
  }

  private static double compare(Atelier ours, Atelier stock, int clients) throws Exception {
    List<Charge> a = new ArrayList<>();
    a.add(window("ours", ours, clients));
    Charge b = window("stock", stock, clients);
    a.add(window("ours", ours, clients));
    double mean = a.stream().mapToDouble(Charge::perSecond).average().orElseThrow();
    String name = clients + "client" + (clients == 1 ? "" : "s");
    Figures.decimal("hire.per_s." + name, mean);
    Figures.decimal("hire.per_s." + name + ".stock", b.perSecond());
    Figures.decimal("hire.ratio." + name, mean / b.perSecond());
    return mean / b.perSecond();
  }

  private static Charge window(String side, Atelier atelier, int clients) throws Exception {
    Charge charge = Charge.run(atelier, clients, WINDOW_SECONDS);
    System.out.printf(
        "WINDOW %s %d clients: %.1f hires/s, p95 %.0f ms, %.2f of %d cores in this JVM%n",
        side,
        clients,
        charge.perSecond(),
        charge.p95Millis(),
        charge.cores(),
        Runtime.getRuntime().availableProcessors());
    return charge;
  }
}
