package fr.parcours.iae.candidat;

import fr.parcours.iae.candidat.RotationNirService.Lot;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves every NIR, and every file sealed likewise, to the active key from the command line, lot
 * after lot, saying how far it is.
 */
@Component
class CommandeRotationNir {

  private static final int TAILLE = 500;

  private static final int PIECES = 20;

  private final RotationNirService rotation;
  private final List<PiecesScellees> autres;

  CommandeRotationNir(RotationNirService rotation, List<PiecesScellees> autres) {
    this.rotation = rotation;
    this.autres = autres;
  }

  /**
   * Whether every NIR and every file could be read; stopped and started again, it goes on where
   * rows are left.
   */
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
    int pieces = pieces(out);
    out.printf("FIGURE nir.resealed = %d rows%n", rescelles);
    out.printf("FIGURE nir.files_resealed = %d files%n", pieces);
    long restants = autres.stream().mapToLong(PiecesScellees::restants).sum();
    out.printf("FIGURE nir.unreadable = %d rows%n", illisibles);
    out.printf("FIGURE nir.files_unreadable = %d files%n", restants);
    return illisibles == 0 && restants == 0;
  }

  private int pieces(PrintStream out) {
    int total = 0;
    for (PiecesScellees scellees : autres) {
      int moved = scellees.resceller(PIECES);
      while (moved > 0) {
        total += moved;
        out.printf("%d fichiers passés à la clé active%n", total);
        moved = scellees.resceller(PIECES);
      }
    }
    return total;
  }
}
