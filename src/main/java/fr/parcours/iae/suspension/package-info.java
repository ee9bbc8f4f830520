/** Suspensions of a PASS: asked for, changed, ended early, lifted by a hire, over on their date. */
@NullMarked
@ApplicationModule(
    displayName = "Suspensions",
    allowedDependencies = {
      "shared",
      "recit",
      "regles",
      "version",
      "tache",
      "organisation",
      "passiae",
      "embauche",
      "parcours",
      "engine"
    })
package fr.parcours.iae.suspension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
