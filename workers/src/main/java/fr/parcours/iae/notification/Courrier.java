package fr.parcours.iae.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Writes a message as a mail, in text and in HTML without any image, and hands it to the server.
 */
@Component
class Courrier {

  /** How handing it over ended. */
  enum Issue {
    ENVOYE,
    /** This address will never take it. */
    ADRESSE_REFUSEE,
    /** Not now for this address. */
    REFUSE_POUR_L_INSTANT,
    /** The server does not answer, or refuses us. */
    SERVEUR_INJOIGNABLE
  }

  private static final int PERMANENT = 500;

  private final ObjectProvider<JavaMailSender> serveurs;
  private final SpringTemplateEngine gabarits;
  private final CourrielProperties courriel;

  Courrier(
      ObjectProvider<JavaMailSender> serveurs,
      SpringTemplateEngine gabarits,
      CourrielProperties courriel) {
    this.serveurs = serveurs;
    this.gabarits = gabarits;
    this.courriel = courriel;
  }

  Issue send(Envoi envoi, String adresse) {
    return send(adresse, mime -> mail(mime, envoi, adresse));
  }

  /** A message that is nobody's news: an account is being opened, nothing of it is kept. */
  Issue send(Message message, String adresse, String messageId, OffsetDateTime le) {
    return send(adresse, mime -> write(mime, message, adresse, messageId, le, null));
  }

  /** How a mail is written before it is handed over. */
  @FunctionalInterface
  private interface Ecriture {
    MimeMessage write(MimeMessage mime) throws MessagingException, UnsupportedEncodingException;
  }

  private Issue send(String adresse, Ecriture ecriture) {
    JavaMailSender serveur = serveurs.getIfAvailable();
    if (serveur == null) {
      return Issue.SERVEUR_INJOIGNABLE;
    }
    if (!isAddress(adresse)) {
      return Issue.ADRESSE_REFUSEE;
    }
    try {
      serveur.send(ecriture.write(serveur.createMimeMessage()));
      return Issue.ENVOYE;
    } catch (MailAuthenticationException e) {
      return Issue.SERVEUR_INJOIGNABLE;
    } catch (MailSendException e) {
      return issue(e);
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      // Something of ours: nobody's address is to blame, and somebody must look.
      return Issue.REFUSE_POUR_L_INSTANT;
    }
  }

  private static boolean isAddress(String adresse) {
    try {
      new InternetAddress(adresse, true).validate();
      return true;
    } catch (AddressException e) {
      return false;
    }
  }

  /** Only what the server says of the address itself ends this person's message. */
  private static Issue issue(MailSendException e) {
    Exception[] exceptions = e.getMessageExceptions();
    if (exceptions == null || exceptions.length == 0) {
      return Issue.SERVEUR_INJOIGNABLE;
    }
    for (Exception x = exceptions[0]; x instanceof MessagingException m; x = m.getNextException()) {
      if (m instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= PERMANENT
            ? Issue.ADRESSE_REFUSEE
            : Issue.REFUSE_POUR_L_INSTANT;
      }
    }
    return exceptions[0] instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0
        ? Issue.REFUSE_POUR_L_INSTANT
        : Issue.SERVEUR_INJOIGNABLE;
  }

  MimeMessage mail(MimeMessage mime, Envoi envoi, String adresse)
      throws MessagingException, UnsupportedEncodingException {
    boolean arretable =
        envoi.nature().isDesactivable() && envoi.type() == Destinataire.Type.UTILISATEUR;
    String arret = arretable ? courriel.url("/desabonnement/" + envoi.jeton()) : null;
    return write(mime, envoi.message(), adresse, envoi.messageId(), envoi.creeLe(), arret);
  }

  private MimeMessage write(
      MimeMessage mime,
      Message message,
      String adresse,
      String messageId,
      OffsetDateTime le,
      @Nullable String arret)
      throws MessagingException, UnsupportedEncodingException {
    Context context = new Context(java.util.Locale.FRANCE, Map.of("message", message));
    if (message.lien() != null) {
      context.setVariable("url", courriel.url(message.lien().chemin()));
    }
    context.setVariable("arret", arret);
    MimeMessageHelper helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
    helper.setFrom(new InternetAddress(courriel.expediteur(), courriel.nom()));
    helper.setTo(adresse);
    helper.setSubject(message.objet());
    helper.setSentDate(Date.from(le.toInstant()));
    helper.setText(
        gabarits.process("courriels/courriel.txt", context),
        gabarits.process("courriels/courriel", context));
    mime.setHeader("Message-ID", messageId);
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("X-Auto-Response-Suppress", "All");
    if (arret != null) {
      mime.setHeader("List-Unsubscribe", "<" + arret + ">");
      mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return mime;
  }
}
