package fr.parcours.iae.securite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the organisations of a person come from; the module organisation answers. */
@FunctionalInterface
public interface Appartenances {

  /** Active memberships only, in the order shown to the person. */
  List<Appartenance> of(UUID utilisateurId);

  /** Whether the organisation is habilitated now; empty when nobody knows it. */
  default Optional<Boolean> habilitee(UUID organisationId) {
    return Optional.empty();
  }
}
