package fr.parcours.iae.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parcours.iae.shared.ClockConfiguration;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server inside the demonstration, and the mailbox where its mails are read. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class CourrielDemo {

  /**
   * A mail as the demonstration shows it.
   *
   * @param id of the message, without its domain
   */
  public record Courriel(
      String id, String a, String objet, OffsetDateTime le, String texte, String html) {}

  @Bean(initMethod = "start", destroyMethod = "stop")
  GreenMail serveurDeCourriel() {
    return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  @Bean
  JavaMailSender envoiDeCourriel(GreenMail serveur) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(serveur.getSmtp().getPort());
    sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
    sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
    return sender;
  }

  @Bean
  BoiteDemo boiteDemo(GreenMail serveur) {
    return new BoiteDemo(serveur);
  }

  /** What the demonstration's server received, the newest first. */
  public static final class BoiteDemo {

    private final GreenMail serveur;

    private BoiteDemo(GreenMail serveur) {
      this.serveur = serveur;
    }

    public int size() {
      return serveur.getReceivedMessages().length;
    }

    public List<Courriel> list(int max) {
      return all().limit(max).toList();
    }

    public Optional<Courriel> find(String id) {
      return all().filter(courriel -> courriel.id().equals(id)).findFirst();
    }

    private Stream<Courriel> all() {
      return Arrays.stream(serveur.getReceivedMessages())
          .map(BoiteDemo::read)
          .sorted(Comparator.comparing(Courriel::le).thenComparing(Courriel::id).reversed());
    }

    private static Courriel read(MimeMessage mime) {
      try {
        List<String> parts = new ArrayList<>();
        texts(mime.getContent(), parts);
        return new Courriel(
            mime.getMessageID().replaceAll("^<|@.*$", ""),
            mime.getAllRecipients()[0].toString(),
            mime.getSubject(),
            mime.getSentDate().toInstant().atZone(ClockConfiguration.PARIS).toOffsetDateTime(),
            parts.get(0),
            parts.get(1));
      } catch (MessagingException e) {
        throw new IllegalStateException("Courriel illisible", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void texts(Object content, List<String> parts)
        throws MessagingException, IOException {
      if (content instanceof Multipart multipart) {
        for (int i = 0; i < multipart.getCount(); i++) {
          BodyPart part = multipart.getBodyPart(i);
          texts(part.getContent(), parts);
        }
      } else {
        parts.add(String.valueOf(content));
      }
    }
  }
}
