package fr.parcours.iae.eligibilite;

import fr.parcours.iae.regles.AuteurDiagnostic;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An eligibility diagnosis.
 *
 * @param organisationId organisation of its author
 * @param expireLe first day on which it is no longer valid
 * @param criteres codes of the criteria kept, empty for a prescriber who named none
 */
public record Diagnostic(
    UUID id,
    UUID candidatId,
    AuteurDiagnostic auteur,
    UUID auteurId,
    UUID organisationId,
    LocalDate poseLe,
    LocalDate expireLe,
    List<String> criteres) {

  public boolean isValid(LocalDate today) {
    return expireLe.isAfter(today);
  }
}
