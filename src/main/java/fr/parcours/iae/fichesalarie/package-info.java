/** Fiches salarié: what the ASP must know of each hire so that it is paid. */
@NullMarked
@ApplicationModule(
    displayName = "Fiches salarié",
    allowedDependencies = {
      "shared",
      "export",
      "recit",
      "regles",
      "asp",
      "engine",
      "version",
      "tache",
      "formulaire",
      "candidat",
      "organisation",
      "candidature",
      "eligibilite",
      "embauche",
      "passiae",
      "referentiel",
      "securite"
    })
package fr.parcours.iae.fichesalarie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
