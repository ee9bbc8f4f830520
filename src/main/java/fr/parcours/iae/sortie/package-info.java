/** Exits: declared with their class, followed at three and six months, gauged, undone in time. */
@NullMarked
@ApplicationModule(
    displayName = "Sorties",
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
      "heures",
      "engine",
      "securite"
    })
package fr.parcours.iae.sortie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
