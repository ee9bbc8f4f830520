/** Eligibility as the engine calls it. */
@NullMarked
package fr.parcours.iae.eligibilite.camunda;

import org.jspecify.annotations.NullMarked;
