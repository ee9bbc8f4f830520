package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people did to a case, in order; implemented by the owner of the cases. */
public interface JournalDossier {

  /** Something a person did. */
  record Trace(long rang, String fait, UUID par, OffsetDateTime le) {}

  /** What the cases of this journal are. */
  Sujet sujet();

  /** The processes whose business key is a case of this journal. */
  default Set<String> processus() {
    return Set.of();
  }

  /** Locks the person, then the case. */
  void lock(UUID dossierId);

  /** A gesture was done; a journal that the gesture itself writes to has nothing to add. */
  default void note(UUID dossierId, String fait, Acteur acteur) {}

  /** The last thing a person did to the case. */
  Optional<Trace> last(UUID dossierId);
}
