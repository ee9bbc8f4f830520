/** Hours: those of each month, those an enterprise may use, those of a week. */
@NullMarked
@ApplicationModule(
    displayName = "Heures",
    allowedDependencies = {
      "shared",
      "export",
      "recit",
      "regles",
      "version",
      "tache",
      "candidat",
      "organisation",
      "passiae",
      "embauche",
      "parcours",
      "prefet",
      "securite"
    })
package fr.parcours.iae.heures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
