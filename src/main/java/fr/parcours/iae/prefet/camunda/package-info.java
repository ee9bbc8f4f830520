/** Decisions of the prefect as the engine calls them. */
@NullMarked
package fr.parcours.iae.prefet.camunda;

import org.jspecify.annotations.NullMarked;
