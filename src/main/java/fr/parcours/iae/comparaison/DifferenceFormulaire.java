package fr.parcours.iae.comparaison;

import java.util.List;

/**
 * What became of one form of a process.
 *
 * @param champs its fields that differ; empty for a form that is added or removed whole
 */
public record DifferenceFormulaire(String id, Etat etat, List<Difference> champs) {}
