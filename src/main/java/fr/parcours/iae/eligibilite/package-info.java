/** Eligibility to the IAE: diagnoses, their criteria, their validity and who may rely on them. */
@NullMarked
@ApplicationModule(
    displayName = "Éligibilité",
    allowedDependencies = {
      "shared",
      "recit",
      "regles",
      "version",
      "tache",
      "organisation",
      "passiae",
      "engine",
      "candidat",
      "formulaire",
      "securite"
    })
package fr.parcours.iae.eligibilite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
