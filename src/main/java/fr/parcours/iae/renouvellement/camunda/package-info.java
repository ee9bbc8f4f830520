/** Renewals as the engine calls them. */
@NullMarked
package fr.parcours.iae.renouvellement.camunda;

import org.jspecify.annotations.NullMarked;
