package fr.parcours.iae.migration;

import java.util.List;
import java.util.UUID;

/**
 * What an administrator asks for.
 *
 * @param cle made with the page, so that sending it twice makes one lot
 * @param plans of the process first, then of those its cases call
 * @param departements none for all
 */
public record DemandeMigration(
    UUID cle, List<PlanMigration> plans, List<String> departements, String motif) {}
