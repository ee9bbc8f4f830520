package fr.parcours.iae.migration;

/**
 * A node of a diagram where a case can wait.
 *
 * @param type the engine's word, {@code userTask}
 * @param nature the same in French
 */
public record ElementModele(String id, String nom, String type, String nature) {}
