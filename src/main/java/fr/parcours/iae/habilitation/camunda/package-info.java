/** Habilitations as the engine calls them. */
@NullMarked
package fr.parcours.iae.habilitation.camunda;

import org.jspecify.annotations.NullMarked;
