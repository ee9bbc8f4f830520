package fr.parcours.iae.notification;

import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.shared.Uuids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who is told and in which words, once for each event: whoever plays two parts is told as
 * the most concerned one.
 */
@Service
class AdressageService {

  private final Notifications notifications;
  private final List<Source> sources;
  private final Gabarits gabarits;
  private final Preferences preferences;
  private final Personnes personnes;
  private final CourrielProperties courriel;

  AdressageService(
      Notifications notifications,
      List<Source> sources,
      Gabarits gabarits,
      Preferences preferences,
      Personnes personnes,
      CourrielProperties courriel) {
    this.notifications = notifications;
    this.sources = sources;
    this.gabarits = gabarits;
    this.preferences = preferences;
    this.personnes = personnes;
    this.courriel = courriel;
  }

  /** The messages of an event still to be sent; written first if nobody did. */
  @Transactional
  public List<Envoi> toSend(UUID notificationId) {
    Notification n = notifications.lock(notificationId).orElseThrow();
    if (n.adresseeLe() == null) {
      address(n);
      notifications.addressed(n.id());
    }
    return notifications.toSend(n.id());
  }

  /** An event nobody has been told of yet. */
  record Attente(UUID id, OffsetDateTime creeeLe) {

    static final Attente DEBUT =
        new Attente(new UUID(0L, 0L), OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
  }

  /** Those after this one, whatever becomes of the mail; the oldest first. */
  @Transactional(readOnly = true)
  public List<Attente> late(Attente after, Duration age, int max) {
    return notifications.notAddressed(after, age, max);
  }

  private void address(Notification n) {
    Dossier dossier = source(n.nature()).read(n);
    Set<UUID> told = new HashSet<>();
    for (RoleDestinataire role : gabarits.roles(n.nature())) {
      for (Destinataire qui : dossier.destinataires(role)) {
        if (told.add(qui.id())) {
          write(n, dossier, role, qui);
        }
      }
    }
  }

  private void write(Notification n, Dossier dossier, RoleDestinataire role, Destinataire qui) {
    UUID id = Uuids.v7();
    Message message = gabarits.fill(n.nature(), role, dossier.mots());
    if (n.nature() == NatureAnnonce.RESUME) {
      Optional<Message> resume = resume(message, qui.id(), n.id());
      if (resume.isEmpty()) {
        return;
      }
      message = resume.get();
    }
    if (qui.type() == Destinataire.Type.CANDIDAT) {
      // Without an account, the link would only ask for one.
      message = new Message(message.objet(), message.texte(), message.faits(), null);
    }
    notifications.insert(
        new Envoi(
            id,
            n.id(),
            n.nature(),
            qui.type(),
            qui.id(),
            qui.organisationId(),
            message,
            etat(n.nature(), qui),
            "<" + id + "@" + courriel.domaine() + ">",
            UUID.randomUUID(),
            notifications.now(),
            null),
        role);
  }

  private EtatEnvoi etat(NatureAnnonce nature, Destinataire qui) {
    if (qui.type() == Destinataire.Type.UTILISATEUR) {
      ModeEnvoi mode = preferences.mode(qui.id(), qui.organisationId(), nature);
      if (mode != ModeEnvoi.IMMEDIAT) {
        return mode == ModeEnvoi.QUOTIDIEN ? EtatEnvoi.AU_RESUME : EtatEnvoi.SANS_COURRIEL;
      }
    }
    boolean joignable = qui.type() == Destinataire.Type.BOITE || personnes.adresse(qui).isPresent();
    return joignable ? EtatEnvoi.A_ENVOYER : EtatEnvoi.SANS_ADRESSE;
  }

  /** The digest says what waited for it; nothing waited, nothing is sent. */
  private Optional<Message> resume(Message modele, UUID utilisateurId, UUID resumeId) {
    List<Envoi> attendus = notifications.collect(utilisateurId, resumeId);
    if (attendus.isEmpty()) {
      return Optional.empty();
    }
    List<Message.Fait> faits = new ArrayList<>();
    for (Envoi envoi : attendus) {
      faits.add(new Message.Fait(envoi.message().objet(), resume(envoi.message())));
    }
    return Optional.of(new Message(modele.objet(), modele.texte(), faits, modele.lien()));
  }

  private static String resume(Message message) {
    return Stream.concat(
            message.texte().stream(),
            message.faits().stream().map(f -> f.libelle() + " : " + f.valeur() + "."))
        .collect(Collectors.joining(" "));
  }

  private Source source(NatureAnnonce nature) {
    return sources.stream()
        .filter(source -> source.natures().contains(nature))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Aucune source pour " + nature));
  }
}
