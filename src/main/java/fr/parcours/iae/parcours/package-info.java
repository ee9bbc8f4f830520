/** The life of the path: what follows each PASS from its delivery to its end, across SIAE. */
@NullMarked
@ApplicationModule(
    displayName = "Parcours",
    allowedDependencies = {
      "shared",
      "export",
      "recit",
      "regles",
      "version",
      "tache",
      "tache::web",
      "candidat",
      "organisation",
      "passiae",
      "embauche",
      "engine",
      "securite",
      "formulaire"
    })
package fr.parcours.iae.parcours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
