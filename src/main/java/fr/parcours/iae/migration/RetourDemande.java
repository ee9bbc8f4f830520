package fr.parcours.iae.migration;

import java.util.List;
import java.util.UUID;

/**
 * An administrator takes a version back, in the transaction that opens the lot of the way back: the
 * register gives new cases the previous version.
 *
 * @param plans of the way back, of the process first, then of those its cases call: what new cases
 *     should start with is {@code cible}
 * @param departements none for all
 */
public record RetourDemande(
    UUID lotId,
    UUID retourId,
    String processus,
    List<PlanMigration> plans,
    List<String> departements,
    String motif,
    UUID par) {}
