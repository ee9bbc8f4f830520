package fr.parcours.iae.pilotage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task or a wait of a case, as this viewer may see it.
 *
 * @param dossierId none for what serves no case
 * @param version none when the definition does not say
 * @param organisation whom or what it waits for, in words
 * @param concerne the SIAE whose case it is, where it waits for no organisation; none otherwise
 * @param personne name as this viewer may see it; none when the case is about a whole SIAE
 */
public record DossierEnAttente(
    String tacheId,
    @Nullable UUID dossierId,
    String demarche,
    String etape,
    @Nullable Integer version,
    String departement,
    OffsetDateTime creeeLe,
    @Nullable LocalDate echeance,
    String organisation,
    @Nullable String concerne,
    @Nullable String personne,
    boolean prise) {}
