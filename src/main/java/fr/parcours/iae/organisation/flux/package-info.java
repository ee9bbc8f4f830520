/** Reads the ASP's weekly flow and brings SIAE, conventions and annexes up to date. */
@NullMarked
package fr.parcours.iae.organisation.flux;

import org.jspecify.annotations.NullMarked;
