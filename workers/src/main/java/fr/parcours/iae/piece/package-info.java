/**
 * Files joined to cases and gestures: kept in quarantine until an antivirus has read them, given to
 * nobody before.
 */
@NullMarked
@ApplicationModule(
    displayName = "Pièces jointes",
    allowedDependencies = {"shared", "recit", "engine", "version"})
package fr.parcours.iae.piece;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
