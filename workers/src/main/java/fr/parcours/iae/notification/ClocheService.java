package fr.parcours.iae.notification;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The same messages in the page, whatever became of the mail. */
@Service
public class ClocheService {

  /** One line of the bell. */
  public record Ligne(
      UUID id, Message message, OffsetDateTime le, boolean lue, EtatEnvoi courriel) {}

  private final Notifications notifications;

  ClocheService(Notifications notifications) {
    this.notifications = notifications;
  }

  @Transactional(readOnly = true)
  public List<Ligne> list(Acteur acteur, int taille, int page) {
    return notifications.of(acteur.utilisateurId(), taille, page).stream()
        .map(e -> new Ligne(e.id(), e.message(), e.creeLe(), e.luLe() != null, e.etat()))
        .toList();
  }

  @Transactional(readOnly = true)
  public int unread(UUID utilisateurId) {
    return notifications.unread(utilisateurId);
  }

  /** Reads one; answers where it leads. */
  @Transactional
  public Optional<String> open(UUID id, Acteur acteur) {
    Envoi envoi =
        notifications
            .find(id, acteur.utilisateurId())
            .orElseThrow(() -> new IntrouvableException("notification"));
    notifications.read(acteur.utilisateurId(), id);
    Message.@Nullable Lien lien = envoi.message().lien();
    return Optional.ofNullable(lien).map(Message.Lien::chemin);
  }

  @Transactional
  public void readAll(Acteur acteur) {
    notifications.read(acteur.utilisateurId(), null);
  }
}
