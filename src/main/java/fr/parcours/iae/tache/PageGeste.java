package fr.parcours.iae.tache;

import fr.parcours.iae.formulaire.VueFormulaire;
import org.jspecify.annotations.Nullable;

/**
 * The page of a gesture.
 *
 * @param vu what the case's journal ended with when the page was made
 * @param vue the form, when there is one
 * @param fichier the file to join, in words; none when none is asked for
 * @param apercu the effect to confirm, once it is known
 */
public record PageGeste(
    Geste geste,
    String annonce,
    long vu,
    @Nullable VueFormulaire vue,
    @Nullable String apercu,
    @Nullable String fichier) {}
