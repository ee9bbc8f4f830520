/** The work lists and the one door through which every human task is completed. */
@NullMarked
@ApplicationModule(
    displayName = "Tâches",
    allowedDependencies = {
      "shared",
      "export",
      "recit",
      "engine",
      "formulaire",
      "securite",
      "organisation",
      "candidat",
      "version",
      "piece"
    })
package fr.parcours.iae.tache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
