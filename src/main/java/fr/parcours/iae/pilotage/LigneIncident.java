package fr.parcours.iae.pilotage;

import java.time.OffsetDateTime;

/** Incidents at one element of one version of a process, in the territory looked at. */
public record LigneIncident(
    String processus,
    String demarche,
    int version,
    String etape,
    long nombre,
    OffsetDateTime plusAncien) {}
