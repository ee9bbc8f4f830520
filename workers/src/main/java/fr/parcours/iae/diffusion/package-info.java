/**
 * Tells whoever signed up what becomes of the dates of each PASS: signed, in order, until taken.
 */
@NullMarked
@ApplicationModule(
    displayName = "Diffusion des PASS",
    allowedDependencies = {"shared", "engine", "version", "securite", "candidat"})
package fr.parcours.iae.diffusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
