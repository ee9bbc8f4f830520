/** The gate: what a new version of a process or decision must be before anybody can use it. */
@NullMarked
@ApplicationModule(
    displayName = "Contrôle des nouvelles versions",
    allowedDependencies = {"version", "formulaire", "engine", "engine::garde", "engine::feel"})
package fr.parcours.iae.controle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
