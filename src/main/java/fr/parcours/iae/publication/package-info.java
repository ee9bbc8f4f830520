/** Versions an administrator proposes, that another one approves before the engine knows them. */
@NullMarked
@ApplicationModule(
    displayName = "Publication de versions",
    allowedDependencies = {"shared", "engine", "version", "comparaison", "controle", "securite"})
package fr.parcours.iae.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
