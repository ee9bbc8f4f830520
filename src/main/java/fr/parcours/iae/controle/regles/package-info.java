/** The rules every model of the product follows, the build's own and what people propose alike. */
@NullMarked
package fr.parcours.iae.controle.regles;

import org.jspecify.annotations.NullMarked;
