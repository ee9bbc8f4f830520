package fr.parcours.iae.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
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
    JavaMailSender serveur = serveurs.getIfAvailable();
    if (serveur == null) {
      return Issue.SERVEUR_INJOIGNABLE;
    }
    if (!isAddress(adresse)) {
      return Issue.ADRESSE_REFUSEE;
    }
    try {
      serveur.send(mail(serveur.createMimeMessage(), envoi, adresse));
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
    Message message = envoi.message();
    boolean arretable =
        envoi.nature().isDesactivable() && envoi.type() == Destinataire.Type.UTILISATEUR;
    String arret = courriel.url("/desabonnement/" + envoi.jeton());
    Context context = new Context(java.util.Locale.FRANCE, Map.of("message", message));
    if (message.lien() != null) {
      context.setVariable("url", courriel.url(message.lien().chemin()));
    }
    context.setVariable("arret", arretable ? arret : null);
    MimeMessageHelper helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
    helper.setFrom(new InternetAddress(courriel.expediteur(), courriel.nom()));
    helper.setTo(adresse);
    helper.setSubject(message.objet());
    helper.setSentDate(Date.from(envoi.creeLe().toInstant()));
    helper.setText(
        gabarits.process("courriels/courriel.txt", context),
        gabarits.process("courriels/courriel", context));
    mime.setHeader("Message-ID", envoi.messageId());
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("X-Auto-Response-Suppress", "All");
    if (arretable) {
      mime.setHeader("List-Unsubscribe", "<" + arret + ">");
      mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return mime;
  }
}
