/**
 * SIAE, prescribers and institutions: who they are, who works there, their conventions and their
 * jobs.
 */
@NullMarked
@ApplicationModule(
    displayName = "Organisations",
    allowedDependencies = {
      "shared",
      "export",
      "referentiel",
      "securite",
      "version",
      "formulaire",
      "plan"
    })
package fr.parcours.iae.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
