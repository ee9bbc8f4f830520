package fr.parcours.iae.tache;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What people did to a case, in order; implemented by the owner of the cases. */
public interface JournalDossier {

  /** Something a person did. */
  record Trace(long rang, String fait, UUID par, OffsetDateTime le) {}

  /** Locks the person, then the case. */
  void lock(UUID dossierId);

  /** The last thing a person did to the case. */
  Optional<Trace> last(UUID dossierId);
}
