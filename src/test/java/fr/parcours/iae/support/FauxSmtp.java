package fr.parcours.iae.support;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** An SMTP server of the tests: keeps what it takes, refuses whom it is told to, dies and hangs. */
public final class FauxSmtp {

  /** A mail as the server took it. */
  public record Recu(String a, MimeMessage mail) {

    public String objet() {
      try {
        return mail.getSubject();
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    public String entete(String nom) {
      try {
        String[] found = mail.getHeader(nom);
        return found == null ? "" : found[0];
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The text part, then the HTML one. */
    public List<String> parts() {
      try {
        List<String> parts = new ArrayList<>();
        collect(mail.getContent(), parts);
        return parts;
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void collect(Object content, List<String> parts)
        throws MessagingException, IOException {
      if (content instanceof jakarta.mail.Multipart multipart) {
        for (int i = 0; i < multipart.getCount(); i++) {
          collect(multipart.getBodyPart(i).getContent(), parts);
        }
      } else {
        parts.add(String.valueOf(content));
      }
    }
  }

  private static final Runnable RIEN = () -> {};

  /** Hangs up as soon as it hears the address. */
  public static final int COUPE = 0;

  private static final FauxSmtp INSTANCE = new FauxSmtp();

  private final AtomicReference<Runnable> piege = new AtomicReference<>(RIEN);
  private final int port;
  private final List<Recu> recus = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refus = new ConcurrentHashMap<>();
  private volatile ServerSocket socket;
  private volatile boolean muet;
  private volatile int expediteur = 250;
  private volatile boolean mourant;

  private FauxSmtp() {
    socket = open(0);
    port = socket.getLocalPort();
    listen(socket);
  }

  public static FauxSmtp instance() {
    return INSTANCE;
  }

  public int port() {
    return port;
  }

  /** Nothing received, nobody refused, answering. */
  public void reset() {
    recus.clear();
    refus.clear();
    muet = false;
    expediteur = 250;
    mourant = false;
    if (socket.isClosed()) {
      start();
    }
  }

  public List<Recu> recus() {
    return List.copyOf(recus);
  }

  public List<Recu> recus(String a) {
    return recus.stream().filter(r -> r.a().equals(a)).toList();
  }

  /** From now on this address is answered with this code. */
  public void refuse(String adresse, int code) {
    refus.put(adresse, code);
  }

  public void accept(String adresse) {
    refus.remove(adresse);
  }

  /** Accepts connections and says nothing. */
  public void hang(boolean hangs) {
    muet = hangs;
  }

  /** Refuses whoever sends, whomever they write to. */
  public void refuseSender(int code) {
    expediteur = code;
  }

  /** Does this once, when the next mail is taken and its sender does not know it yet. */
  public void whenTaken(Runnable once) {
    piege.set(once);
  }

  /** Takes a mail, then the line is cut before it says so. */
  public void dieAfterTaking(boolean dies) {
    mourant = dies;
  }

  public void stop() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void start() {
    socket = open(port);
    listen(socket);
  }

  private static ServerSocket open(int port) {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(ServerSocket server) {
    Thread thread =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try {
                  Socket client = server.accept();
                  Thread one = new Thread(() -> serve(client), "faux-smtp-client");
                  one.setDaemon(true);
                  one.start();
                } catch (IOException e) {
                  return;
                }
              }
            },
            "faux-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Socket client) {
    try (client) {
      if (muet) {
        client.getInputStream().read();
        return;
      }
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream out = client.getOutputStream();
      say(out, "220 faux");
      String to = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb =
            line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
        switch (verb) {
          case "MAIL" -> say(out, expediteur + " vu");
          case "RCPT" -> {
            to = line.replaceAll(".*<|>.*", "");
            int code = refus.getOrDefault(to, 250);
            if (code == COUPE) {
              return;
            }
            say(out, code + " vu");
          }
          case "DATA" -> {
            say(out, "354 oui");
            recus.add(new Recu(to, mail(in)));
            piege.getAndSet(RIEN).run();
            if (mourant) {
              return;
            }
            say(out, "250 pris");
          }
          case "QUIT" -> {
            say(out, "221 adieu");
            return;
          }
          default -> say(out, "250 bien");
        }
      }
    } catch (IOException | MessagingException e) {
      // The client went away: so does this conversation.
    }
  }

  /** A line cut before the final dot leaves nothing: RFC 5321 makes a mail of a whole DATA only. */
  private static MimeMessage mail(BufferedReader in) throws IOException, MessagingException {
    StringBuilder data = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new EOFException("the line was cut within a mail");
      }
      data.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
    }
    return new MimeMessage(
        null, new ByteArrayInputStream(data.toString().getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
