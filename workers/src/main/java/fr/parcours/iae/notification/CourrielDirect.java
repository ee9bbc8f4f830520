package fr.parcours.iae.notification;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Mail to an address that has no account yet. The message may carry a secret, so nothing of it is
 * kept here: no row, no bell. To be called outside of any transaction.
 */
@Component
public class CourrielDirect {

  /** How handing it over ended. */
  public enum Issue {
    ENVOYE,
    /** This address will never take it. */
    ADRESSE_REFUSEE,
    /** Not now for this address. */
    PLUS_TARD,
    /** The server does not answer, or refuses us. */
    SERVEUR_INJOIGNABLE
  }

  private final Courrier courrier;
  private final CourrielProperties courriel;

  CourrielDirect(Courrier courrier, CourrielProperties courriel) {
    this.courrier = courrier;
    this.courriel = courriel;
  }

  /**
   * @param id of what the mail is about: the same one makes the same Message-ID
   * @param le when it was asked for
   */
  public Issue send(UUID id, String adresse, Message message, OffsetDateTime le) {
    String messageId = "<compte-" + id + "@" + courriel.domaine() + ">";
    return switch (courrier.send(message, adresse, messageId, le)) {
      case ENVOYE -> Issue.ENVOYE;
      case ADRESSE_REFUSEE -> Issue.ADRESSE_REFUSEE;
      case REFUSE_POUR_L_INSTANT -> Issue.PLUS_TARD;
      case SERVEUR_INJOIGNABLE -> Issue.SERVEUR_INJOIGNABLE;
    };
  }
}
