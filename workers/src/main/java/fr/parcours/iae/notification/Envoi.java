package fr.parcours.iae.notification;

import fr.parcours.iae.shared.NatureAnnonce;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's message and where it stands.
 *
 * @param messageId stable from one try to the next: a mail sent twice is one mail
 * @param jeton lets its holder, and nobody else, stop this kind of mail
 */
record Envoi(
    UUID id,
    UUID notificationId,
    NatureAnnonce nature,
    Destinataire.Type type,
    UUID destinataireId,
    @Nullable UUID organisationId,
    Message message,
    EtatEnvoi etat,
    String messageId,
    UUID jeton,
    OffsetDateTime creeLe,
    @Nullable OffsetDateTime luLe) {}
