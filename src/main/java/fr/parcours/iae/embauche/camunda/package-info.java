/** Hiring as the engine calls it. */
@NullMarked
package fr.parcours.iae.embauche.camunda;

import org.jspecify.annotations.NullMarked;
