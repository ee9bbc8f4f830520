/** The process engine behind a few doors: the only module that wires Camunda and closes it. */
@NullMarked
@ApplicationModule(
    displayName = "Moteur de processus",
    allowedDependencies = {"shared"})
package fr.parcours.iae.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
