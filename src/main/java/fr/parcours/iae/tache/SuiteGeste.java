package fr.parcours.iae.tache;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows a gesture.
 *
 * @param confirmation short French sentence shown on the next page
 * @param dossierId the case to show; none when this person no longer sees it
 */
public record SuiteGeste(String confirmation, @Nullable UUID dossierId) {}
