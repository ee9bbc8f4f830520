/**
 * The one interpretation of Camunda Forms: reads, shows, validates and allow-lists every form on
 * the server.
 */
@ApplicationModule(
    displayName = "Formulaires",
    allowedDependencies = {"engine::feel"})
@NullMarked
package fr.parcours.iae.formulaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
