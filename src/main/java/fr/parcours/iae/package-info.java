/** Parcours IAE: the insertion path of a person, run as processes. */
@NullMarked
package fr.parcours.iae;

import org.jspecify.annotations.NullMarked;
