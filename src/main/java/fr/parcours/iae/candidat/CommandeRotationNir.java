package fr.parcours.iae.candidat;

import fr.parcours.iae.candidat.RotationNirService.Lot;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Moves every NIR to the active key from the command line, lot after lot, saying how far it is. */
@Component
class CommandeRotationNir {

  private static final int TAILLE = 500;

  private final RotationNirService rotation;

  CommandeRotationNir(RotationNirService rotation) {
    this.rotation = rotation;
  }

  /** Whether every NIR could be read; stopped and started again, it goes on where rows are left. */
  boolean run(PrintStream out) {
    Lot lot = rotation.resceller(Lot.debut().dernier(), TAILLE);
    int rescelles = 0;
    int illisibles = 0;
    while (!lot.isVide()) {
      rescelles += lot.rescelles();
      illisibles += lot.illisibles();
      out.printf("%d numéros passés à la clé active, %d illisibles%n", rescelles, illisibles);
      lot = rotation.resceller(lot.dernier(), TAILLE);
    }
    out.printf("FIGURE nir.resealed = %d rows%n", rescelles);
    out.printf("FIGURE nir.unreadable = %d rows%n", illisibles);
    return illisibles == 0;
  }
}
