/** Where cases wait, since when, and why: the figures of managers, from our own rows. */
@NullMarked
@ApplicationModule(
    displayName = "Pilotage",
    allowedDependencies = {
      "shared",
      "securite",
      "engine",
      "export",
      "version",
      "tache",
      "tache::web",
      "candidat",
      "organisation",
      "referentiel"
    })
package fr.parcours.iae.pilotage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
