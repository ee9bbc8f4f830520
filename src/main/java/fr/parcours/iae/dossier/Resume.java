package fr.parcours.iae.dossier;

import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.shared.Acteur;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in one row, as its viewer may see it. */
public record Resume(
    UUID id,
    UUID candidatId,
    UUID siaeId,
    String siae,
    String siaeKind,
    EtatCandidature etat,
    String expediteur,
    @Nullable String orienteur,
    UUID expediteurId,
    @Nullable UUID expediteurOrganisationId,
    String message,
    @Nullable String reponse,
    @Nullable String messagePrescripteur,
    @Nullable String motifRefus,
    boolean motifPartage,
    OffsetDateTime deposeeLe,
    @Nullable OffsetDateTime traiteeLe,
    @Nullable OffsetDateTime archiveeLe,
    @Nullable UUID passId,
    @Nullable LocalDate debut,
    @Nullable LocalDate fin,
    @Nullable String poste,
    @Nullable String etatEmbauche,
    @Nullable String modeDelivrance,
    String departement) {

  /** The same without what people wrote to each other: they name the person, and more. */
  Resume sansParoles() {
    return new Resume(
        id,
        candidatId,
        siaeId,
        siae,
        siaeKind,
        etat,
        expediteur,
        orienteur,
        expediteurId,
        expediteurOrganisationId,
        "",
        null,
        null,
        null,
        false,
        deposeeLe,
        traiteeLe,
        archiveeLe,
        passId,
        debut,
        fin,
        poste,
        etatEmbauche,
        modeDelivrance,
        departement);
  }

  /** Whether this viewer, who sees the case, still joins files to it. */
  public boolean isOuvertAuxPieces(Acteur acteur) {
    return acteur.isSupport() || acteur.isMembreOf(siaeId) || !etat.isTraitee();
  }
}
