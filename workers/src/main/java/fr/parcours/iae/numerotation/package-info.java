/** PASS IAE numbers: issued once, never again, never taken back. */
@NullMarked
@ApplicationModule(
    displayName = "Numérotation",
    allowedDependencies = {"shared", "regles"})
package fr.parcours.iae.numerotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
