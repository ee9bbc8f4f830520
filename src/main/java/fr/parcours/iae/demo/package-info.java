/** The demonstration: accounts, people and cases, created through the product's own services. */
@NullMarked
@ApplicationModule(
    displayName = "Démonstration",
    allowedDependencies = {
      "shared",
      "regles",
      "asp",
      "echangeasp",
      "diffusion",
      "piece",
      "engine",
      "securite",
      "organisation",
      "organisation::flux",
      "referentiel",
      "candidat",
      "candidature",
      "embauche",
      "passiae",
      "prefet",
      "habilitation",
      "version",
      "comparaison",
      "publication",
      "tache"
    })
package fr.parcours.iae.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
