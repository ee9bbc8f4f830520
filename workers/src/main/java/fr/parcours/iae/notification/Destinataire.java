package fr.parcours.iae.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to tell.
 *
 * @param id of the account, or of the person who has none, or nothing but zeros for a mailbox
 * @param organisationId the one they are told for: preferences are kept for each
 */
record Destinataire(Type type, UUID id, @Nullable UUID organisationId) {

  private static final UUID BOITE = new UUID(0L, 1L);

  enum Type {
    UTILISATEUR,
    /** A person without an account, at the address of their file. */
    CANDIDAT,
    /** The support's mailbox. */
    BOITE
  }

  static Destinataire utilisateur(UUID id, @Nullable UUID organisationId) {
    return new Destinataire(Type.UTILISATEUR, id, organisationId);
  }

  static Destinataire boite() {
    return new Destinataire(Type.BOITE, BOITE, null);
  }
}
