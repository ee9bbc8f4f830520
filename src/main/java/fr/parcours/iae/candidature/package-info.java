/** Candidatures: a person brought to a SIAE, studied, accepted, refused, kept or withdrawn. */
@NullMarked
@ApplicationModule(
    displayName = "Candidatures",
    allowedDependencies = {
      "shared",
      "recit",
      "regles",
      "version",
      "tache",
      "candidat",
      "organisation",
      "passiae",
      "piece",
      "eligibilite",
      "engine",
      "securite",
      "formulaire"
    })
package fr.parcours.iae.candidature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
