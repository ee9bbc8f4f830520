/** The exchange with the ASP: files that leave, answers that come back, on time and once. */
@NullMarked
@ApplicationModule(
    displayName = "Échange avec l’ASP",
    allowedDependencies = {
      "shared",
      "regles",
      "asp",
      "engine",
      "version",
      "candidat",
      "fichesalarie",
      "referentiel",
      "securite"
    })
package fr.parcours.iae.echangeasp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
