/** Where the spreading of dates meets the engine. */
@NullMarked
package fr.parcours.iae.diffusion.camunda;

import org.jspecify.annotations.NullMarked;
