/** One page per person-in-a-case: the story so far, where it stands, what comes next. */
@NullMarked
@ApplicationModule(
    displayName = "Dossier",
    allowedDependencies = {
      "shared",
      "export",
      "recit",
      "tache",
      "tache::web",
      "candidat",
      "candidature",
      "organisation",
      "eligibilite",
      "embauche",
      "passiae",
      "engine",
      "securite",
      "regles",
      "formulaire",
      "piece"
    })
package fr.parcours.iae.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
