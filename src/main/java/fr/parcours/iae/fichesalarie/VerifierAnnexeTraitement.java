package fr.parcours.iae.fichesalarie;

import org.springframework.stereotype.Component;

/** Does {@code UserTask_VerifierAnnexe}. */
@Component
class VerifierAnnexeTraitement extends TraiterRejet {

  VerifierAnnexeTraitement(RejetService rejets) {
    super(rejets, "UserTask_VerifierAnnexe", /* support= */ false);
  }
}
