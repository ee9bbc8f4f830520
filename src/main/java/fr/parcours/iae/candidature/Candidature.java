package fr.parcours.iae.candidature;

import fr.parcours.iae.regles.Emetteur;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person brought to a SIAE, as the table holds it; its transitions are guarded by the machine.
 */
public record Candidature(
    UUID id,
    UUID candidatId,
    UUID siaeId,
    String departement,
    EtatCandidature etat,
    Emetteur expediteur,
    UUID expediteurId,
    @Nullable UUID expediteurOrganisationId,
    String origine,
    @Nullable UUID fichePosteId,
    String message,
    @Nullable String reponse,
    @Nullable String messagePrescripteur,
    @Nullable String motifRefus,
    boolean motifPartage,
    OffsetDateTime deposeeLe,
    OffsetDateTime modifieeLe,
    @Nullable OffsetDateTime traiteeLe,
    @Nullable OffsetDateTime archiveeLe) {}
