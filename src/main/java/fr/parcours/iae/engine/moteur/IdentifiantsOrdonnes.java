package fr.parcours.iae.engine.moteur;

import fr.parcours.iae.shared.Uuids;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/** Time-ordered ids for the engine's rows: no id block shared between nodes, dense indexes. */
final class IdentifiantsOrdonnes implements IdGenerator {

  @Override
  public String getNextId() {
    return Uuids.v7().toString();
  }
}
