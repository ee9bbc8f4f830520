package fr.parcours.iae.comparaison;

import fr.parcours.iae.engine.VersionDeployee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the open steps of a sample of live cases would stand in another version.
 *
 * @param vivants instances of the process that live, all of them
 * @param examines instances in the sample
 * @param bloques of these, those with a step that this version does not have
 * @param etapes each open step met, those in difficulty first
 * @param cas the first cases of the sample, one line for each open step
 */
public record Apercu(
    VersionDeployee version,
    @Nullable String departement,
    long vivants,
    long examines,
    long bloques,
    List<Etape> etapes,
    List<Cas> cas) {

  /** What becomes of a step. */
  public enum Place {
    ABSENTE("Absente", "retard"),
    AUTRE_NATURE("D’une autre nature", "retard"),
    AILLEURS("Dans un autre sous-processus", "bientot"),
    CHANGEE("À la même place, changée", "info"),
    MEME("À la même place", "fini");

    private final String libelle;
    private final String ton;

    Place(String libelle, String ton) {
      this.libelle = libelle;
      this.ton = ton;
    }

    public String libelle() {
      return libelle;
    }

    public String ton() {
      return ton;
    }

    /** A case cannot stand there without a choice of somebody. */
    public boolean isBloquante() {
      return this == ABSENTE || this == AUTRE_NATURE;
    }
  }

  /**
   * @param depuis version these cases run on
   * @param nouveauNom its name in the other version; null when it is absent
   */
  public record Etape(
      int depuis, String id, String nom, @Nullable String nouveauNom, Place place, long nombre) {}

  public record Cas(@Nullable String dossier, int depuis, String etape, Place place) {}
}
