package fr.parcours.iae.notification;

import fr.parcours.iae.shared.NatureAnnonce;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event to tell, as it was published. */
record Notification(
    UUID id,
    NatureAnnonce nature,
    UUID sujetId,
    UUID par,
    @Nullable UUID autreOrganisationId,
    @Nullable String detail,
    String departement,
    OffsetDateTime creeeLe,
    @Nullable OffsetDateTime adresseeLe) {}
