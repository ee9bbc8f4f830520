package fr.parcours.iae.version;

import java.util.Optional;
import java.util.UUID;

/**
 * Tells a case's current département from our own tables; implemented by the module that owns it.
 */
public interface DossierDepartement {

  Optional<String> departementOf(UUID dossierId);
}
