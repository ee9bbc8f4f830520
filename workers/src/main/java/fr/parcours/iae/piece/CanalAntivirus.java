package fr.parcours.iae.piece;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Speaks to clamd over TCP by its {@code z} commands: {@code VERSION}, then {@code INSTREAM}, one
 * connection each. The bytes go in chunks, each after its length on four bytes, and end with a
 * chunk of none; the answer ends with a zero.
 */
@Component
class CanalAntivirus {

  private static final int BLOC = 64 * 1024;
  private static final int REPONSE_MAX = 1024;
  private static final int MOTEUR_MAX = 100;
  private static final Pattern TROUVE = Pattern.compile("stream: (.{1,200}) FOUND");

  /** What follows the command. */
  @FunctionalInterface
  private interface Suite {
    void write(DataOutputStream out) throws IOException;
  }

  private final AccesAntivirus acces;
  private final Duration connexion;
  private final Duration attente;

  @Autowired
  CanalAntivirus(AntivirusProperties settings, ObjectProvider<AccesAntivirus> other) {
    this(
        other.getIfAvailable(() -> AccesAntivirus.of(settings.adresse())),
        settings.connexion(),
        settings.attente());
  }

  CanalAntivirus(AccesAntivirus acces, Duration connexion, Duration attente) {
    this.acces = acces;
    this.connexion = connexion;
    this.attente = attente;
  }

  boolean isConfigured() {
    return acces.hote() != null;
  }

  /**
   * Has these bytes read.
   *
   * @throws IOException when there is no antivirus, or it is silent, slow or not understood
   */
  Constat analyse(byte[] octets) throws IOException {
    String moteur = moteur();
    String reponse = ask("INSTREAM", out -> chunks(octets, out));
    if ("stream: OK".equals(reponse)) {
      return new Constat.Sain(moteur);
    }
    Matcher trouve = TROUVE.matcher(reponse);
    if (trouve.matches()) {
      return new Constat.Infecte(trouve.group(1), moteur);
    }
    if (reponse.startsWith("INSTREAM size limit exceeded")) {
      return new Constat.Rejete("ANTIVIRUS_TAILLE");
    }
    if (reponse.endsWith(" ERROR")) {
      return new Constat.Rejete("ANTIVIRUS_ERREUR");
    }
    throw new ProtocolException("not an answer of clamd");
  }

  /**
   * Name and version of the engine and of its signatures.
   *
   * @throws IOException as {@link #analyse}
   */
  String moteur() throws IOException {
    String moteur = ask("VERSION", out -> {}).replaceAll("[^\\w./: -]", "");
    return moteur.length() > MOTEUR_MAX ? moteur.substring(0, MOTEUR_MAX) : moteur;
  }

  private static void chunks(byte[] octets, DataOutputStream out) throws IOException {
    for (int debut = 0; debut < octets.length; debut += BLOC) {
      int longueur = Math.min(BLOC, octets.length - debut);
      out.writeInt(longueur);
      out.write(octets, debut, longueur);
    }
    out.writeInt(0);
  }

  private String ask(String commande, Suite suite) throws IOException {
    if (!isConfigured()) {
      throw new IOException("no antivirus is configured");
    }
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(acces.hote(), acces.port()), Math.toIntExact(connexion.toMillis()));
      // A time-out of the socket covers no write, and a dribbled answer would reset it for ever.
      CompletableFuture<Void> couperet =
          CompletableFuture.runAsync(
              () -> cutOff(socket),
              CompletableFuture.delayedExecutor(attente.toMillis(), TimeUnit.MILLISECONDS));
      try {
        return converse(socket, commande, suite);
      } finally {
        couperet.cancel(false);
      }
    }
  }

  private static String converse(Socket socket, String commande, Suite suite) throws IOException {
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    InputStream in = socket.getInputStream();
    try {
      out.write(("z" + commande + "\0").getBytes(StandardCharsets.US_ASCII));
      suite.write(out);
      out.flush();
    } catch (IOException hungUp) {
      // Beyond its limit it says so and hangs up without reading the rest.
      try {
        return read(in);
      } catch (IOException nothing) {
        hungUp.addSuppressed(nothing);
        throw hungUp;
      }
    }
    return read(in);
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream reponse = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != 0; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException("the answer was cut");
      }
      if (reponse.size() == REPONSE_MAX) {
        throw new ProtocolException("the answer does not end");
      }
      reponse.write(octet);
    }
    return reponse.toString(StandardCharsets.UTF_8).strip();
  }

  private static void cutOff(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
