/** The rules of the house, each beside a counter-example it must reject. */
@NullMarked
package fr.parcours.iae.architecture;

import org.jspecify.annotations.NullMarked;
