/** Which version of each process, decision and delay is in force in which département. */
@NullMarked
@ApplicationModule(
    displayName = "Versions par département",
    allowedDependencies = {"shared", "recit", "regles", "engine", "referentiel", "securite"})
package fr.parcours.iae.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
