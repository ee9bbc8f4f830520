package fr.parcours.iae.comparaison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which real decisions are replayed.
 *
 * @param departement its code; null for all
 * @param du first legal date
 * @param au last legal date, included
 */
public record Periode(@Nullable String departement, LocalDate du, LocalDate au) {}
