/** Reads the ASP's weekly flow and brings SIAE, conventions and annexes up to date. */
@NullMarked
@NamedInterface("flux")
package fr.parcours.iae.organisation.flux;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
