package fr.parcours.iae.recit;

import fr.parcours.iae.shared.Acteur;
import java.util.Optional;
import java.util.UUID;

/**
 * What puts a case before a State's service: something about it is the service's to decide or to
 * check. Each module answers for what it keeps; the département is checked by who asks.
 */
public interface Saisine {

  /** Why this service may open the case; none when nothing here is theirs. */
  Optional<MotifSaisine> motif(UUID dossierId, Acteur service);
}
