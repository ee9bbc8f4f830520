/**
 * Habilitation of prescribers: asked by an organisation, granted, refused, taken back by the DDETS.
 */
@NullMarked
@ApplicationModule(
    displayName = "Habilitations",
    allowedDependencies = {
      "shared",
      "export",
      "regles",
      "version",
      "tache",
      "organisation",
      "engine",
      "securite",
      "formulaire",
      "piece"
    })
package fr.parcours.iae.habilitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
