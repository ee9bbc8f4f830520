/** Renewals: what a SIAE decides when a contract nears its end, inside the PASS. */
@NullMarked
@ApplicationModule(
    displayName = "Renouvellements",
    allowedDependencies = {
      "shared",
      "recit",
      "regles",
      "version",
      "tache",
      "candidat",
      "organisation",
      "passiae",
      "embauche",
      "parcours",
      "sortie",
      "engine"
    })
package fr.parcours.iae.renouvellement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
