/** The API of the software of SIAE: the doors and the rights of the pages, for programs. */
@NullMarked
@ApplicationModule(
    displayName = "API",
    allowedDependencies = {
      "shared",
      "regles",
      "securite",
      "candidat",
      "organisation",
      "candidature",
      "fichesalarie",
      "passiae"
    })
package fr.parcours.iae.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
