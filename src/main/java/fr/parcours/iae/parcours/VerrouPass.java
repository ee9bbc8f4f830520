package fr.parcours.iae.parcours;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.IntrouvableException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The person's row first, then the PASS: the order every change of a PASS keeps. */
@Component
public class VerrouPass {

  private final CandidatService personnes;
  private final PassIaeService passIaes;

  VerrouPass(CandidatService personnes, PassIaeService passIaes) {
    this.personnes = personnes;
    this.passIaes = passIaes;
  }

  public void take(UUID passId) {
    UUID candidatId =
        passIaes
            .find(passId)
            .map(PassIae::candidatId)
            .orElseThrow(() -> new IntrouvableException("PASS IAE"));
    personnes.lockForUpdate(candidatId);
    passIaes.lock(passId);
  }
}
