package fr.parcours.iae.prolongation;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.passiae.PassIaeService;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The person's row first, then the PASS: the order every change keeps. */
@Component
class Verrou {

  private final CandidatService personnes;
  private final PassIaeService passIaes;

  Verrou(CandidatService personnes, PassIaeService passIaes) {
    this.personnes = personnes;
    this.passIaes = passIaes;
  }

  void take(UUID passId) {
    personnes.lockForUpdate(passIaes.find(passId).orElseThrow().candidatId());
    passIaes.lock(passId);
  }
}
