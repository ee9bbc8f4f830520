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
 * with the engine as it comes, and beside that engine with our FEEL, which tells apart what the
 * tables' FEEL brings. Windows go ours, stock, stock with our FEEL, ours: a drift of the machine
 * shows.
 */
@Tag("bench")
class DebitEmbaucheBench {

  private static final int[] CLIENTS = {1, 4, 8};
  private static final int WARM_UPS = 3;
  private static final int WARM_UP_SECONDS = 15;
  private static final int WINDOW_SECONDS = 8;

  @Test
  void ourSettingsHireFasterThanStock() throws Exception {
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        ConfigurableApplicationContext ours = Application.start(serveur.database("ours"), true);
        ConfigurableApplicationContext stock =
            Application.start(serveur.database("stock"), true, ReglagesDeSerie.class);
        ConfigurableApplicationContext feel =
            Application.start(serveur.database("feel"), true, ReglagesDeSerieAvecNotreFeel.class)) {
      ReglagesDeSerie.indexes(stock.getBean(JdbcClient.class));
      ReglagesDeSerie.indexes(feel.getBean(JdbcClient.class));
      System.out.println("SETTINGS ours: " + Reglages.of(ours));
      System.out.println("SETTINGS stock: " + Reglages.of(stock));
      System.out.println("SETTINGS stock_our_feel: " + Reglages.of(feel));
      List<Atelier> ateliers = new ArrayList<>();
      for (ConfigurableApplicationContext app : List.of(ours, stock, feel)) {
        ateliers.add(new Atelier(app, CLIENTS[CLIENTS.length - 1]));
      }
      for (int turn = 0; turn < WARM_UPS; turn++) {
        for (Atelier atelier : ateliers) {
          Charge.run(atelier, 8, WARM_UP_SECONDS);
        }
      }
      double ratio = 0;
      for (int clients : CLIENTS) {
        ratio = compare(ateliers.get(0), ateliers.get(1), ateliers.get(2), clients);
      }
      Figures.decimal("hire.load_generator.cpu_us_per_hire", Charge.generatorMicros());
      assertThat(ratio).isGreaterThan(1);
    }
  }

  private static double compare(Atelier ours, Atelier stock, Atelier feel, int clients)
      throws Exception {
    Charge before = window("ours", ours, clients);
    Charge b = window("stock", stock, clients);
    Charge c = window("stock_our_feel", feel, clients);
    Charge after = window("ours", ours, clients);
    double mean = (before.perSecond() + after.perSecond()) / 2;
    String name = clients + "client" + (clients == 1 ? "" : "s");
    Figures.decimal("hire.per_s." + name, mean);
    Figures.decimal("hire.per_s." + name + ".stock", b.perSecond());
    Figures.decimal("hire.per_s." + name + ".stock_our_feel", c.perSecond());
    Figures.decimal("hire.ratio." + name, mean / b.perSecond());
    Figures.decimal("hire.ratio." + name + ".stock_our_feel", mean / c.perSecond());
    Figures.decimal("hire.jvm_cpu_ms." + name, (before.cpuMillis() + after.cpuMillis()) / 2);
    Figures.decimal("hire.jvm_cpu_ms." + name + ".stock", b.cpuMillis());
    Figures.decimal("hire.jvm_cpu_ms." + name + ".stock_our_feel", c.cpuMillis());
    return mean / b.perSecond();
  }

  private static Charge window(String side, Atelier atelier, int clients) throws Exception {
    Charge charge = Charge.run(atelier, clients, WINDOW_SECONDS);
    System.out.printf(
        "WINDOW %s %d clients: %.1f hires/s, p95 %.0f ms, %.2f of %d cores in this JVM, %.1f ms"
            + " of it per hire%n",
        side,
        clients,
        charge.perSecond(),
        charge.p95Millis(),
        charge.cores(),
        Runtime.getRuntime().availableProcessors(),
        charge.cpuMillis());
    return charge;
  }
}
