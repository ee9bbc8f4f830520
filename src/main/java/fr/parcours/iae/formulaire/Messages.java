package fr.parcours.iae.formulaire;

import org.jspecify.annotations.Nullable;

/**
 * The sentences a form carries for one field, in its {@code properties}; null means the usual one.
 */
record Messages(
    @Nullable String requis,
    @Nullable String invalide,
    @Nullable String dateMin,
    @Nullable String dateMax,
    boolean sansMention) {}
