package fr.parcours.iae.candidat;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the NIR envelopes to the active key, a lot at a time, while the application runs. */
@Service
public class RotationNirService {

  private final CoffreNir coffre;

  RotationNirService(CoffreNir coffre) {
    this.coffre = coffre;
  }

  /** One lot in one transaction: how many rows were sealed again; 0 when nothing is left. */
  @Transactional
  public int resceller(int lot) {
    return coffre.resceller(lot);
  }
}
