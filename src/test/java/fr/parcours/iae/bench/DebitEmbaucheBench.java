package fr.parcours.iae.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hires per second through the product's doors, beside the same code, models, pool, server and JVM
 * with the engine as it comes, and beside that engine with our FEEL, which tells apart what the
 * tables' FEEL brings. Windows follow one another in turn, and their medians are compared: a drift
 * of the machine slows all three.
 */
@Tag("bench")
class DebitEmbaucheBench {

  private static final int[] CLIENTS = {1, 4, 8};
  private static final int WARM_UPS = 3;
  private static final int WARM_UP_SECONDS = 15;
  private static final int WINDOW_SECONDS = 8;
  private static final int ROUNDS = 5;
  private static final List<String> SIDES = List.of("ours", "stock", "stock_our_feel");

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
      // One that starts by itself would slow whichever side is measured then.
      serveur.autovacuum(false);
      double ratio = 0;
      for (int clients : CLIENTS) {
        ratio = compare(ateliers, serveur, clients);
      }
      Figures.decimal("hire.load_generator.cpu_us_per_hire", Charge.generatorMicros());
      assertThat(ratio).isGreaterThan(1);
    }
  }

  /** Medians of windows that follow one another in turn: what slows one round slows its three. */
  private static double compare(List<Atelier> ateliers, ServeurDeMesure serveur, int clients)
      throws Exception {
    Map<String, List<Charge>> windows = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      serveur.execute("checkpoint");
      for (int i = 0; i < SIDES.size(); i++) {
        // One round in two goes the other way: nobody is always first.
        int side = round % 2 == 0 ? i : SIDES.size() - 1 - i;
        String name = SIDES.get(side);
        windows
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(window(name, ateliers.get(side), clients));
      }
    }
    String name = clients + "client" + (clients == 1 ? "" : "s");
    double mean = median(windows, "ours", Charge::perSecond);
    double b = median(windows, "stock", Charge::perSecond);
    double c = median(windows, "stock_our_feel", Charge::perSecond);
    Figures.decimal("hire.per_s." + name, mean);
    Figures.decimal("hire.per_s." + name + ".stock", b);
    Figures.decimal("hire.per_s." + name + ".stock_our_feel", c);
    Figures.decimal("hire.ratio." + name, mean / b);
    Figures.decimal("hire.ratio." + name + ".stock_our_feel", mean / c);
    Figures.decimal("hire.jvm_cpu_ms." + name, median(windows, "ours", Charge::cpuMillis));
    Figures.decimal(
        "hire.jvm_cpu_ms." + name + ".stock", median(windows, "stock", Charge::cpuMillis));
    Figures.decimal(
        "hire.jvm_cpu_ms." + name + ".stock_our_feel",
        median(windows, "stock_our_feel", Charge::cpuMillis));
    return mean / b;
  }

  private static double median(
      Map<String, List<Charge>> windows, String side, ToDoubleFunction<Charge> what) {
    double[] sorted =
        Objects.requireNonNull(windows.get(side)).stream().mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
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
