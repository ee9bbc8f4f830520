package fr.parcours.iae.version;

import java.time.LocalDate;
import java.util.UUID;

/**
 * For whom and when a decision is taken.
 *
 * @param dossierId the case
 * @param departement the case's current département code
 * @param dateLegale date of the fact: the table in force on that day decides
 */
public record ContexteDecision(UUID dossierId, String departement, LocalDate dateLegale) {}
