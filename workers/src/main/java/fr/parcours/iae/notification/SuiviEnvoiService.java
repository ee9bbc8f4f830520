package fr.parcours.iae.notification;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes how the sending of each message ended, each in a transaction of its own. */
@Service
class SuiviEnvoiService {

  private final Notifications notifications;

  SuiviEnvoiService(Notifications notifications) {
    this.notifications = notifications;
  }

  @Transactional
  public void sent(UUID id) {
    notifications.sent(id);
  }

  /** The address is refused for good: this person, and nobody else, is not told by mail. */
  @Transactional
  public void refused(UUID id, String code) {
    notifications.tried(id, code, EtatEnvoi.ADRESSE_REFUSEE);
  }

  /** To try again. */
  @Transactional
  public void failed(UUID id, String code) {
    notifications.tried(id, code, EtatEnvoi.A_ENVOYER);
  }
}
