package fr.parcours.iae.fichesalarie;

import org.springframework.stereotype.Component;

/** Does {@code UserTask_TraiterRejet}. */
@Component
class TraiterRejetTraitement extends TraiterRejet {

  TraiterRejetTraitement(RejetService rejets) {
    super(rejets, "UserTask_TraiterRejet", /* support= */ true);
  }
}
