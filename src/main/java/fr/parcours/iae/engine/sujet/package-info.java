/** The runner of external-task topics inside this JVM. */
@NullMarked
package fr.parcours.iae.engine.sujet;

import org.jspecify.annotations.NullMarked;
