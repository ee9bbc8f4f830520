/** Live cases brought from one version of their process to another, and back. */
@NullMarked
@ApplicationModule(
    displayName = "Migration des dossiers en cours",
    allowedDependencies = {"shared", "engine", "version", "tache", "securite", "referentiel"})
package fr.parcours.iae.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
