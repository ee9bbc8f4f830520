package fr.parcours.iae.version;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The next date that matters in a case; implemented by the module that owns the dates. */
public interface EcheanceDossier {

  /** The day its one timer wakes up; empty when the case is not this module's. */
  Optional<LocalDate> prochaine(UUID dossierId);
}
