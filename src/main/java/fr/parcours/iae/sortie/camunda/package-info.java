/** Exits as the engine calls them. */
@NullMarked
package fr.parcours.iae.sortie.camunda;

import org.jspecify.annotations.NullMarked;
