/** The PASS IAE: issued, reused, moved, cancelled, one alive per person. */
@NullMarked
@ApplicationModule(
    displayName = "PASS IAE",
    allowedDependencies = {"shared", "recit", "numerotation", "regles"})
package fr.parcours.iae.passiae;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
