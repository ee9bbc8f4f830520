package fr.parcours.iae.demo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server that speaks as clamd does and knows one signature, the EICAR test string, and what it is
 * taught; and, on demand, its failures. For the demonstration and the tests.
 */
public final class ServeurAntivirus implements AutoCloseable {

  /** What may go wrong on the other side. */
  public enum Panne {
    AUCUNE,
    /** Takes everything, says nothing. */
    MUET,
    /** Reads nothing of what it is sent. */
    SOURD,
    /** Hangs up in the middle of its answer. */
    COUPE,
    /** Answers what no clamd answers. */
    CHARABIA,
    /** Never ends its answer. */
    BAVARD,
    /** Answers that it could not. */
    ERREUR
  }

  /** The string every antivirus recognises; in two halves, or this very source would be refused. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  public static final String MOTEUR = "ClamAV 1.4.1/27500/Tue Nov 24 09:00:00 2026";

  private static final int LIMITE = 25 * 1024 * 1024;

  private final int port;
  private volatile ServerSocket ecoute;
  private volatile Panne panne = Panne.AUCUNE;
  private volatile int limite = LIMITE;
  private volatile String appris = EICAR;
  private volatile String moteur = MOTEUR;

  public ServeurAntivirus() throws IOException {
    ecoute = open(0);
    port = ecoute.getLocalPort();
  }

  public int port() {
    return port;
  }

  public void fail(Panne nouvelle) {
    panne = nouvelle;
  }

  /** Hangs up on whoever sends more bytes than that. */
  public void limit(int octets) {
    limite = octets;
  }

  /** Recognises these words too from now on, and says so by the number of its signatures. */
  public void learn(String mots) {
    appris = mots;
    moteur = MOTEUR.replace("27500", "27501");
  }

  /** Refuses every connection. */
  public void refuse() throws IOException {
    ecoute.close();
  }

  /** Answers again, nothing wrong. */
  public void recover() throws IOException {
    panne = Panne.AUCUNE;
    limite = LIMITE;
    appris = EICAR;
    moteur = MOTEUR;
    if (ecoute.isClosed()) {
      ecoute = open(port);
    }
  }

  @Override
  public void close() throws IOException {
    ecoute.close();
  }

  private ServerSocket open(int wanted) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    daemon(() -> accept(server), "antivirus");
    return server;
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        daemon(() -> serve(client), "antivirus-client");
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      String commande = command(in);
      String reponse =
          switch (commande) {
            case "zPING" -> "PONG";
            case "zVERSION" -> moteur;
            case "zINSTREAM" -> scan(in);
            default -> "UNKNOWN COMMAND ERROR";
          };
      answer(client, commande, reponse);
    } catch (IOException e) {
      // The client went away: so does this conversation.
    }
  }

  private void answer(Socket client, String commande, String reponse) throws IOException {
    OutputStream out = client.getOutputStream();
    Panne encours = "zINSTREAM".equals(commande) ? panne : Panne.AUCUNE;
    switch (encours) {
      case MUET, SOURD -> client.getInputStream().read();
      case COUPE -> out.write("stream: O".getBytes(StandardCharsets.US_ASCII));
      case CHARABIA -> say(out, "HTTP/1.1 400 Bad Request");
      case BAVARD -> {
        while (!client.isClosed()) {
          out.write('a');
        }
      }
      case ERREUR -> say(out, "Can't allocate memory ERROR");
      case AUCUNE -> say(out, reponse);
    }
    out.flush();
  }

  private String scan(DataInputStream in) throws IOException {
    if (panne == Panne.SOURD) {
      park();
    }
    StringBuilder contenu = new StringBuilder();
    for (int longueur = in.readInt(); longueur != 0; longueur = in.readInt()) {
      if (contenu.length() + longueur > limite) {
        return "INSTREAM size limit exceeded. ERROR";
      }
      contenu.append(new String(in.readNBytes(longueur), StandardCharsets.ISO_8859_1));
    }
    if (contenu.indexOf(EICAR) >= 0) {
      return "stream: Eicar-Test-Signature FOUND";
    }
    return contenu.indexOf(appris) < 0 ? "stream: OK" : "stream: Appris-Signature FOUND";
  }

  private void park() {
    try {
      while (panne == Panne.SOURD) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String command(DataInputStream in) throws IOException {
    StringBuilder commande = new StringBuilder();
    for (int octet = in.readUnsignedByte(); octet != 0; octet = in.readUnsignedByte()) {
      commande.append((char) octet);
    }
    return commande.toString();
  }

  private static void say(OutputStream out, String reponse) throws IOException {
    out.write((reponse + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  private static void daemon(Runnable run, String nom) {
    Thread thread = new Thread(run, nom);
    thread.setDaemon(true);
    thread.start();
  }
}
