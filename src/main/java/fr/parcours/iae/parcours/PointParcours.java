package fr.parcours.iae.parcours;

/**
 * What the dates of a path ask for today.
 *
 * @param termine the PASS is over: the path ends
 * @param bilanDu the end-of-path review is to be asked of the SIAE in charge
 */
public record PointParcours(boolean termine, boolean bilanDu) {}
