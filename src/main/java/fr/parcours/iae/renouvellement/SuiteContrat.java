package fr.parcours.iae.renouvellement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract that nears its end, and whoever has to decide.
 *
 * @param fin the end it is asked for
 */
record SuiteContrat(
    UUID id, UUID candidatureId, UUID passId, UUID siaeId, String departement, LocalDate fin) {}
