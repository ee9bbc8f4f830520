/** Prolongations of a PASS: applied at once, or asked of a habilitated prescriber who decides. */
@NullMarked
@ApplicationModule(
    displayName = "Prolongations",
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
      "engine",
      "securite",
      "formulaire",
      "piece"
    })
package fr.parcours.iae.prolongation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
