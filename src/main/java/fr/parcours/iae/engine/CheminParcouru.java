package fr.parcours.iae.engine;

import java.util.Set;

/** Where one instance of a case went on its diagram, and where it stands. */
public record CheminParcouru(
    String processInstanceId,
    String processKey,
    String processDefinitionId,
    boolean termine,
    Set<String> faites,
    Set<String> enCours) {}
