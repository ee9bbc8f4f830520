/** What differs between two versions of a process or decision, and what the other would do. */
@NullMarked
@ApplicationModule(
    displayName = "Comparaison de versions",
    allowedDependencies = {"shared", "engine", "version"})
package fr.parcours.iae.comparaison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
