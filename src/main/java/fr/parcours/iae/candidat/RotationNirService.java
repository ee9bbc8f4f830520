package fr.parcours.iae.candidat;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the NIR envelopes to the active key, a lot at a time, while the application runs. */
@Service
public class RotationNirService {

  private final CoffreNir coffre;

  RotationNirService(CoffreNir coffre) {
    this.coffre = coffre;
  }

  /**
   * What one lot did.
   *
   * @param illisibles rows left as they are because no key opens them: an incident to look at
   * @param dernier where the next lot starts
   */
  public record Lot(int rescelles, int illisibles, UUID dernier) {

    /** Where the first lot starts. */
    public static Lot debut() {
      return new Lot(0, 0, new UUID(0L, 0L));
    }

    public boolean isVide() {
      return rescelles + illisibles == 0;
    }
  }

  /** One lot in one transaction; a row held by somebody else is left to a later pass. */
  @Transactional
  public Lot resceller(UUID apres, int lot) {
    List<CoffreNir.Ligne> lignes = coffre.aResceller(apres, lot);
    int rescelles = (int) lignes.stream().filter(coffre::resceller).count();
    UUID dernier = lignes.isEmpty() ? apres : lignes.get(lignes.size() - 1).candidatId();
    return new Lot(rescelles, lignes.size() - rescelles, dernier);
  }
}
