/** What the engine refuses: expressions, scripts, foreign code and undeclared variables. */
@NullMarked
package fr.parcours.iae.engine.garde;

import org.jspecify.annotations.NullMarked;
