/** Hiring: the accepted candidature becomes a contract and a PASS IAE in one transaction. */
@NullMarked
@ApplicationModule(
    displayName = "Embauche",
    allowedDependencies = {
      "shared",
      "recit",
      "regles",
      "version",
      "tache",
      "candidat",
      "candidature",
      "organisation",
      "passiae",
      "eligibilite",
      "engine",
      "securite",
      "formulaire"
    })
package fr.parcours.iae.embauche;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
