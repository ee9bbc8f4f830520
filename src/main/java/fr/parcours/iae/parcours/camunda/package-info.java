/** The path as the engine calls it. */
@NullMarked
package fr.parcours.iae.parcours.camunda;

import org.jspecify.annotations.NullMarked;
