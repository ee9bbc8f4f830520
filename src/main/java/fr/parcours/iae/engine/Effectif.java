package fr.parcours.iae.engine;

import org.jspecify.annotations.Nullable;

/**
 * What runs on one version in one département.
 *
 * @param enCours instances that are not over, called ones included
 * @param incidents those that wait for somebody, each counted once
 */
public record Effectif(
    String cle,
    String definitionId,
    int version,
    @Nullable String departement,
    long enCours,
    long incidents) {}
