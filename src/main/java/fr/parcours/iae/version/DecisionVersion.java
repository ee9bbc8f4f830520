package fr.parcours.iae.version;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Command: from a day on, this version is in force here.
 *
 * @param departement none for the national version
 * @param definitionId none to follow the national version again
 * @param vue id of the last decision its author had seen; 0 when there was none
 */
public record DecisionVersion(
    Nature nature,
    String cle,
    @Nullable String departement,
    @Nullable String definitionId,
    LocalDate enVigueurLe,
    String motif,
    long vue) {}
