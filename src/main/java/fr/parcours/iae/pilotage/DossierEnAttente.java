package fr.parcours.iae.pilotage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits, as this viewer may see it.
 *
 * @param version none when the definition does not say
 * @param organisation whom it waits for, in words
 * @param personne name as this viewer may see it; none when the case is about a whole SIAE
 */
public record DossierEnAttente(
    String tacheId,
    UUID dossierId,
    String demarche,
    String etape,
    @Nullable Integer version,
    String departement,
    OffsetDateTime creeeLe,
    @Nullable LocalDate echeance,
    String organisation,
    @Nullable String personne,
    boolean prise) {}
