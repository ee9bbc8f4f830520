/**
 * Files joined to cases and gestures: kept in quarantine until an antivirus has read them, given to
 * nobody before; their bytes are sealed under the keys of the NIR.
 */
@NullMarked
@ApplicationModule(
    displayName = "Pièces jointes",
    allowedDependencies = {"shared", "candidat", "recit", "engine", "version"})
package fr.parcours.iae.piece;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
