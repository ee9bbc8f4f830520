package fr.parcours.iae.chaos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.bench.Application;
import fr.parcours.iae.bench.Figures;
import fr.parcours.iae.bench.ServeurDeMesure;
import fr.parcours.iae.demo.Consommateur;
import fr.parcours.iae.demo.ServeurAsp;
import fr.parcours.iae.stories.SiaeSousConvention;
import fr.parcours.iae.support.FauxSmtp;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node that does topics only is killed, again and again, between what the other side took and our
 * note of it: a mail taken, a file that has its name, an event received. Nothing may be lost, a
 * mail that arrives twice is the same mail, nothing is told of what did not happen.
 */
@Tag("chaos")
class SujetsKillChaos {

  private static final int KILLS = Integer.getInteger("chaos.topic_kills", 200);
  private static final int ASP_ONE_IN = 10;
  private static final int WEBHOOK_ONE_IN = 5;
  private static final long TRAP_SECONDS = 90;

  /** What the test's own JVM seals, the node must open: neither knows the keys of development. */
  private static final String CLE =
      Base64.getEncoder().encodeToString("trente-deux octets pour la cle !".getBytes(US_ASCII));

  private final Path folder = Path.of("target", "chaos");
  private final FauxSmtp smtp = FauxSmtp.instance();

  @Test
  void nothingIsLostNorToldOfWhatDidNotHappen() throws Exception {
    Files.createDirectories(folder);
    smtp.reset();
    System.setProperty("parcours.nir.cle-active", "chaos");
    System.setProperty("parcours.nir.cles.chaos", CLE);
    try (ServeurDeMesure serveur = ServeurDeMesure.start();
        ServeurAsp asp = new ServeurAsp(Files.createTempDirectory("asp-chaos"));
        Consommateur abonne = new Consommateur()) {
      String url = serveur.database("chaos_sujets");
      try (ConfigurableApplicationContext app =
          Application.start(url, false, SiaeSousConvention.class)) {
        abonne.setSecret(Chantier.subscribe(app, abonne.adresse()));
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        int killed = killEachTime(url, new Chantier(app), jdbc, asp, abonne);
        Figures.print("chaos.topics.nodes_killed", killed);
        settle(url, jdbc, asp);
        judge(jdbc, asp, abonne);
        assertThat(killed).isEqualTo(KILLS);
      }
    }
  }

  private int killEachTime(
      String url, Chantier chantier, JdbcClient jdbc, ServeurAsp asp, Consommateur abonne)
      throws Exception {
    int killed = 0;
    for (int k = 0; k < KILLS; k++) {
      CountDownLatch caught = new CountDownLatch(1);
      NoeudComplet noeud = node(url, asp, k);
      Runnable trap =
          () -> {
            try {
              noeud.kill();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            caught.countDown();
          };
      if (k % ASP_ONE_IN == 0) {
        chantier.completesAFiche();
        asp.whenDeposited(trap);
      } else if (k % WEBHOOK_ONE_IN == 1) {
        chantier.hires();
        abonne.whenTaken(trap);
      } else {
        chantier.brings();
        chantier.bringsNobody();
        smtp.whenTaken(trap);
      }
      if (!caught.await(TRAP_SECONDS, TimeUnit.SECONDS)) {
        noeud.kill();
        throw new IllegalStateException("Nothing was sent in round " + k);
      }
      killed++;
      unlock(jdbc);
    }
    return killed;
  }

  /** What the dead node held is free at once instead of in two minutes. */
  private static void unlock(JdbcClient jdbc) {
    jdbc.sql(
            "update act_ru_ext_task set lock_exp_time_ = localtimestamp where worker_id_ is not null")
        .update();
  }

  private NoeudComplet node(String url, ServeurAsp asp, int k) throws Exception {
    int port;
    try (ServerSocket libre = new ServerSocket(0)) {
      port = libre.getLocalPort();
    }
    return new NoeudComplet(
        url,
        port,
        environment(asp),
        folder.resolve("topics-" + k % 10 + ".log"),
        List.of("-Xmx400m", "-XX:TieredStopAtLevel=1"));
  }

  private static void settle(String url, JdbcClient jdbc, ServeurAsp asp) throws Exception {
    SujetsKillChaos last = new SujetsKillChaos();
    NoeudComplet noeud = last.node(url, asp, KILLS);
    try {
      noeud.awaitReady();
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
      while (waiting(jdbc) > 0 && System.nanoTime() < end) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      }
    } finally {
      noeud.kill();
    }
  }

  private static long waiting(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select (select count(*) from act_ru_ext_task where topic_name_ <> 'asp.fetch')
              + (select count(*) from pass_iae_evenement v where not exists (select from
                  envoi_diffusion e where e.evenement_id = v.id and e.etat = 'ENVOYE'))
            """)
        .query(Long.class)
        .single();
  }

  private void judge(JdbcClient jdbc, ServeurAsp asp, Consommateur abonne) throws IOException {
    long faults = mails(jdbc) + files(jdbc, asp) + events(jdbc, abonne);
    Figures.print("chaos.topics.left_waiting", waiting(jdbc));
    assertThat(waiting(jdbc)).isZero();
    assertThat(faults).isZero();
  }

  private long mails(JdbcClient jdbc) {
    Map<String, String> told =
        jdbc
            .sql(
                "select message_id, etat from notification_destinataire where etat <> 'SANS_ADRESSE'")
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, Integer> received = new HashMap<>();
    smtp.recus().forEach(m -> received.merge(m.entete("Message-ID"), 1, Integer::sum));
    long phantom = received.keySet().stream().filter(id -> !told.containsKey(id)).count();
    long lost = told.keySet().stream().filter(id -> !received.containsKey(id)).count();
    long twice = received.values().stream().filter(n -> n > 1).count();
    long unsent = told.values().stream().filter(e -> !"ENVOYE".equals(e)).count();
    Figures.print("chaos.topics.mails", received.size());
    Figures.print("chaos.topics.mails_twice_same_message_id", twice);
    Figures.print("chaos.topics.mails_phantom", phantom);
    Figures.print("chaos.topics.mails_lost", lost + unsent);
    assertThat(received).isNotEmpty();
    return phantom + lost + unsent;
  }

  private static long files(JdbcClient jdbc, ServeurAsp asp) throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    Set<String> names = new HashSet<>();
    ObjectMapper json = new ObjectMapper();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(asp.depot(), "*.json")) {
      for (Path file : files) {
        names.add(file.getFileName().toString());
        for (JsonNode ligne : json.readTree(file.toFile()).path("lignesTelechargement")) {
          lines.merge(ligne.path("personnePhysique").path("passIae").asText(), 1, Integer::sum);
        }
      }
    }
    Set<String> sent =
        new HashSet<>(
            jdbc.sql("select numero_pass from fiche_salarie where etat = 'ENVOYEE'")
                .query(String.class)
                .list());
    Set<String> lots =
        new HashSet<>(jdbc.sql("select nom from lot_asp").query(String.class).list());
    long twice = lines.values().stream().filter(n -> n > 1).count();
    long phantom = lines.keySet().stream().filter(n -> !sent.contains(n)).count();
    long lost = sent.stream().filter(n -> !lines.containsKey(n)).count();
    Figures.print("chaos.topics.asp_files", names.size());
    Figures.print("chaos.topics.asp_lines", lines.size());
    Figures.print("chaos.topics.asp_lines_in_two_files", twice);
    Figures.print("chaos.topics.asp_lines_phantom", phantom);
    Figures.print("chaos.topics.asp_lines_lost", lost);
    assertThat(names).isEqualTo(lots);
    return twice + phantom + lost;
  }

  private static long events(JdbcClient jdbc, Consommateur abonne) {
    Map<String, Integer> received = new HashMap<>();
    Map<String, Integer> rangs = new HashMap<>();
    long disorder = 0;
    long unsigned = 0;
    for (Consommateur.Recu recu : abonne.recus()) {
      received.merge(recu.id(), 1, Integer::sum);
      unsigned += recu.signee() ? 0 : 1;
      int rang = recu.donnees().path("rang").asInt();
      String numero = recu.donnees().path("numeroPass").asText();
      disorder += rang < rangs.getOrDefault(numero, 0) ? 1 : 0;
      rangs.put(numero, rang);
    }
    Set<String> known =
        new HashSet<>(
            jdbc.sql("select 'evt_' || id from pass_iae_evenement").query(String.class).list());
    long phantom = received.keySet().stream().filter(id -> !known.contains(id)).count();
    long lost = known.stream().filter(id -> !received.containsKey(id)).count();
    Figures.print("chaos.topics.events", received.size());
    Figures.print(
        "chaos.topics.events_twice_same_id", received.values().stream().filter(n -> n > 1).count());
    Figures.print("chaos.topics.events_phantom", phantom);
    Figures.print("chaos.topics.events_lost", lost);
    Figures.print("chaos.topics.events_out_of_order", disorder);
    return phantom + lost + disorder + unsigned;
  }

  private Map<String, String> environment(ServeurAsp asp) throws IOException {
    Properties developpement = new Properties();
    try (var in =
        SujetsKillChaos.class.getResourceAsStream("/cles-nir-de-developpement.properties")) {
      developpement.load(in);
    }
    Map<String, String> env = new HashMap<>();
    env.put("PARCOURS_ROLE_WEB", "false");
    env.put("PARCOURS_ROLE_JOBS", "false");
    env.put("SPRING_MAIL_HOST", "127.0.0.1");
    env.put("SPRING_MAIL_PORT", Integer.toString(smtp.port()));
    env.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", "false");
    env.put("PARCOURS_COURRIEL_SITE", "https://parcours.example");
    env.put("PARCOURS_COURRIEL_EXPEDITEUR", "iae@parcours.example");
    env.put("PARCOURS_DIFFUSION_ADRESSESPRIVEES", "true");
    env.put("PARCOURS_DIFFUSION_REGARD", "PT1S");
    env.put("PARCOURS_ASP_HOTE", "127.0.0.1");
    env.put("PARCOURS_ASP_PORT", Integer.toString(asp.port()));
    env.put("PARCOURS_ASP_CLEPRIVEE", asp.clePrivee());
    env.put("PARCOURS_ASP_EMPREINTE", asp.empreinte());
    env.put("PARCOURS_NIR_CLEACTIVE", "chaos");
    env.put("PARCOURS_NIR_CLES_CHAOS", CLE);
    env.put("PARCOURS_NIR_CLEINDEX", developpement.getProperty("parcours.nir.cle-index"));
    return env;
  }
}
