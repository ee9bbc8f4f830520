package fr.parcours.iae.tache;

import fr.parcours.iae.formulaire.VueFormulaire;

/** A task with its form as first shown. */
public record PageTache(TacheOuverte tache, VueFormulaire vue) {}
