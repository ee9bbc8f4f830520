package fr.parcours.iae.habilitation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A habilitation the State's service took back.
 *
 * @param organisation name of the organisation
 * @param qui who decided, as they are called
 */
public record RetraitHabilitation(
    UUID id,
    UUID organisationId,
    String organisation,
    String motif,
    @Nullable String qui,
    OffsetDateTime decideLe) {}
