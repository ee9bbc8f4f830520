/** Candidatures as the engine calls them. */
@NullMarked
package fr.parcours.iae.candidature.camunda;

import org.jspecify.annotations.NullMarked;
