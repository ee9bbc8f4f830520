package fr.parcours.iae.notification;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Annonce;
import fr.parcours.iae.shared.NatureAnnonce;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the digest of whoever has something waiting for it: one a day at most for each. */
@Service
public class ResumeService {

  /** The bell is a reminder, not an archive: the case keeps what happened. */
  private static final Period CONSERVATION = Period.ofYears(1);

  private final Notifications notifications;
  private final AnnonceService annonces;
  private final Clock clock;

  ResumeService(Notifications notifications, AnnonceService annonces, Clock clock) {
    this.notifications = notifications;
    this.annonces = annonces;
    this.clock = clock;
  }

  /** Forgets what people were told more than a year ago; answers how many messages. */
  @Transactional
  public int forget() {
    return notifications.forget(OffsetDateTime.now(clock).minus(CONSERVATION));
  }

  /** Answers how many digests were asked for now. */
  @Transactional
  public int prepare() {
    LocalDate today = LocalDate.now(clock);
    int asked = 0;
    for (Notifications.Attente attente : notifications.waitingForDigest()) {
      Annonce resume =
          Annonce.of(
              NatureAnnonce.RESUME, attente.utilisateurId(), Acteur.systeme().utilisateurId());
      String cle = "RESUME:" + attente.utilisateurId() + ":" + today;
      asked += annonces.tell(resume, attente.departement(), cle) ? 1 : 0;
    }
    return asked;
  }
}
