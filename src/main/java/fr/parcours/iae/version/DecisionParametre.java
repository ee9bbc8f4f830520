package fr.parcours.iae.version;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Command: from a day on, this delay counts here.
 *
 * @param departement none for the national value
 * @param valeur none to follow the national value again
 * @param vue id of the last decision its author had seen; 0 when there was none
 */
public record DecisionParametre(
    String cle,
    @Nullable String departement,
    @Nullable Period valeur,
    LocalDate enVigueurLe,
    String motif,
    long vue) {}
