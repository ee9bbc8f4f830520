package fr.parcours.iae.pilotage;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One group as people read it.
 *
 * @param nom step, process, département or organisation
 * @param precision process of a step, version of a process; empty without one
 * @param cible the delay its due date is counted with in the département looked at, the national
 *     one for several; none when the case itself says
 * @param incidents what stands still in the engine now; only of processes, versions, départements
 */
public record LignePilotage(
    Mesure mesure,
    String nom,
    String precision,
    @Nullable Period cible,
    Prevision prevision,
    long incidents) {}
