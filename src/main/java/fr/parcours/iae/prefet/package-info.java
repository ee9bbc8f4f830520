/** Decisions of the prefect: asked by a SIAE, examined by the DDETS, dated, renewed. */
@NullMarked
@ApplicationModule(
    displayName = "Décisions du préfet",
    allowedDependencies = {
      "shared",
      "export",
      "recit",
      "regles",
      "version",
      "tache",
      "candidat",
      "organisation",
      "passiae",
      "embauche",
      "parcours",
      "engine",
      "securite",
      "formulaire"
    })
package fr.parcours.iae.prefet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
