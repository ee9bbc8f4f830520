/** Where the analysis of files meets the engine. */
@NullMarked
package fr.parcours.iae.piece.camunda;

import org.jspecify.annotations.NullMarked;
