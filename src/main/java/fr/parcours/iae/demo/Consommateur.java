package fr.parcours.iae.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.parcours.iae.diffusion.Signature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber: takes the events of PASS, checks who signed them, fails on demand. For the
 * demonstration and the tests.
 */
public final class Consommateur implements AutoCloseable {

  /** An event as it was received. */
  public record Recu(String id, String type, JsonNode donnees, boolean signee) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ACCEPTE = 204;

  private static final Runnable RIEN = () -> {};

  private final AtomicReference<Runnable> piege = new AtomicReference<>(RIEN);
  private final List<Recu> recus = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refus = new ConcurrentHashMap<>();
  private final int port;
  private HttpServer serveur;
  private volatile @Nullable String secret;
  private volatile int reponse = ACCEPTE;

  public Consommateur() throws IOException {
    serveur = open(0);
    port = serveur.getAddress().getPort();
  }

  public String adresse() {
    return "http://127.0.0.1:" + port + "/pass-iae";
  }

  /** The secret it was given when it signed up. */
  public void setSecret(String donne) {
    secret = donne;
  }

  public List<Recu> recus() {
    return List.copyOf(recus);
  }

  /** Answers this status from now on. */
  public void answer(int status) {
    reponse = status;
  }

  /** Answers this status to whatever is about this PASS. */
  public void refuse(String numeroPass, int status) {
    refus.put(numeroPass, status);
  }

  /** Does this once, when the next event is taken and its sender does not know it yet. */
  public void whenTaken(Runnable once) {
    piege.set(once);
  }

  /** Answers no more. */
  public void stop() {
    serveur.stop(0);
  }

  /** As on the first day. */
  public void recover() throws IOException {
    stop();
    recus.clear();
    refus.clear();
    reponse = ACCEPTE;
    serveur = open(port);
  }

  /** Answers again, with what it had received. */
  public void start() throws IOException {
    serveur = open(port);
  }

  @Override
  public void close() {
    stop();
  }

  private HttpServer open(int wanted) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
    server.createContext("/pass-iae", this::receive);
    server.setExecutor(
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "consommateur");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
    return server;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] corps = exchange.getRequestBody().readAllBytes();
      JsonNode evenement = JSON.readTree(corps);
      String numero = evenement.path("donnees").path("numeroPass").asText();
      int status = refus.getOrDefault(numero, reponse);
      if (status < 300) {
        recus.add(
            new Recu(
                evenement.path("id").asText(),
                evenement.path("type").asText(),
                evenement.path("donnees"),
                isSigned(exchange, corps)));
      }
      piege.getAndSet(RIEN).run();
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private boolean isSigned(HttpExchange exchange, byte[] corps) {
    String id = exchange.getRequestHeaders().getFirst(Signature.ID);
    String instant = exchange.getRequestHeaders().getFirst(Signature.INSTANT);
    String donnee = secret;
    return donnee != null
        && Signature.of(donnee, id, Long.parseLong(instant), corps)
            .equals(exchange.getRequestHeaders().getFirst(Signature.SIGNATURE));
  }
}
