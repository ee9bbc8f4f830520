package fr.parcours.iae.pilotage;

import fr.parcours.iae.engine.VersionDeployee;
import java.util.List;

/**
 * One version of a process and what waits at each of its human steps.
 *
 * @param etapes every human step drawn, in the order of the file, measured or not
 * @param versions those one may choose, the newest first
 */
public record CarteProcessus(
    Territoire territoire,
    Periode periode,
    String nom,
    VersionDeployee modele,
    List<LignePilotage> etapes,
    List<VersionDeployee> versions,
    List<LigneIncident> incidents) {}
