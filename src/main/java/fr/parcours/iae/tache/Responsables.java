package fr.parcours.iae.tache;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which organisation a task of a case waits for; one implementation per owner of cases. */
public interface Responsables {

  /**
   * Whom a task waits for and where.
   *
   * @param organisationId the organisation; none when the platform's support acts
   * @param departement the case's current département code
   * @param candidatId whom the case is about; none when it is about a whole SIAE
   * @param siaeId the SIAE of the case
   */
  record Responsable(
      @Nullable UUID organisationId,
      String departement,
      @Nullable UUID candidatId,
      @Nullable UUID siaeId) {}

  /**
   * Whom the step waits for; empty when the case is not of this module.
   *
   * @param etape id of the user task
   * @param acteur siae, prescripteur, support or ddets
   */
  Optional<Responsable> responsableOf(UUID dossierId, String etape, String acteur);
}
