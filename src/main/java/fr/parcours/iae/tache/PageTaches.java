package fr.parcours.iae.tache;

import java.util.List;

/**
 * A page of the work list.
 *
 * @param precedente whether there are rows before it
 * @param suivante whether there are rows after it
 */
public record PageTaches(List<LigneTache> lignes, boolean precedente, boolean suivante) {}
