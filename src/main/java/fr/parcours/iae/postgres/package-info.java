/** The PostgreSQL of a demo, the checks before anything starts, and one line for each failure. */
@NullMarked
@ApplicationModule(
    displayName = "PostgreSQL et démarrage",
    allowedDependencies = {})
package fr.parcours.iae.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
