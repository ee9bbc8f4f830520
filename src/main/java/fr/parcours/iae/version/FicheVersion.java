package fr.parcours.iae.version;

import fr.parcours.iae.engine.VersionDeployee;
import java.util.List;

/**
 * All there is to know of one model at one place.
 *
 * @param versions those the engine holds, the newest first
 * @param histoire what was decided there, the last written first
 * @param vue id of the last decision
 */
public record FicheVersion(
    Nature nature,
    String cle,
    String nom,
    CelluleVersion cellule,
    List<Deployee> versions,
    List<LigneRegistre> histoire,
    boolean annulable,
    long vue) {

  /** A version the engine holds, and what runs on it at this place. */
  public record Deployee(VersionDeployee version, boolean enVigueur, long enCours) {}
}
