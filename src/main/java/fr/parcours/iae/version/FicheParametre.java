package fr.parcours.iae.version;

import java.util.List;

/**
 * One delay at one place, and what was decided of it there.
 *
 * @param histoire the last written first
 * @param vue id of the last decision; 0 when there is none
 */
public record FicheParametre(ValeurParametre valeur, List<LigneParametre> histoire, long vue) {}
