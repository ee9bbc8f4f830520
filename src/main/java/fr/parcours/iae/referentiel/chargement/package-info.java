/** Loads the reference files of the jar into their tables, once per content. */
@NullMarked
package fr.parcours.iae.referentiel.chargement;

import org.jspecify.annotations.NullMarked;
