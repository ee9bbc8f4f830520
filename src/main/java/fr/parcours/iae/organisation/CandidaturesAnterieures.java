package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.Acteur;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What SIAE have already received for a person; told by the module that keeps it. */
public interface CandidaturesAnterieures {

  /** By SIAE; those that have nothing to say are left out. */
  Map<UUID, CandidatureAnterieure> of(UUID candidatId, Collection<UUID> siae, Acteur acteur);
}
