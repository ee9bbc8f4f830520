/** What an organisation has on its hands today, as numbers that its lists show one by one. */
@NullMarked
@ApplicationModule(
    displayName = "Tableau de bord",
    allowedDependencies = {
      "shared",
      "securite",
      "tache",
      "candidature",
      "dossier",
      "parcours",
      "sortie",
      "regles"
    })
package fr.parcours.iae.tableaudebord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
