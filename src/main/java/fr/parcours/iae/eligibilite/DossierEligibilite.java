package fr.parcours.iae.eligibilite;

import fr.parcours.iae.shared.KindSiae;
import java.util.UUID;

/** What eligibility needs to know of a case; given by the module that owns the cases. */
public record DossierEligibilite(
    UUID dossierId, UUID candidatId, UUID siaeId, KindSiae kind, String departement) {

  /** The door to the cases, implemented by their owner. */
  public interface Source {
    DossierEligibilite of(UUID dossierId);
  }
}
