/** Prolongations as the engine calls them. */
@NullMarked
package fr.parcours.iae.prolongation.camunda;

import org.jspecify.annotations.NullMarked;
