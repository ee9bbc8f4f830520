/** FEEL as the engine ships it, with what never changes built once. */
@NullMarked
@NamedInterface("feel")
package fr.parcours.iae.engine.feel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
