/** What the engine refuses: expressions, scripts, foreign code and undeclared variables. */
@NullMarked
@NamedInterface("garde")
package fr.parcours.iae.engine.garde;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
