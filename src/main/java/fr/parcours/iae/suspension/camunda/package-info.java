/** Suspensions as the engine calls them. */
@NullMarked
package fr.parcours.iae.suspension.camunda;

import org.jspecify.annotations.NullMarked;
