/** Tells people what happened to their cases: by mail, in a daily digest, in the page's bell. */
@NullMarked
@ApplicationModule(
    displayName = "Notifications",
    allowedDependencies = {
      "shared",
      "recit",
      "regles",
      "engine",
      "version",
      "securite",
      "tache",
      "candidat",
      "organisation",
      "candidature",
      "embauche",
      "passiae",
      "parcours",
      "prolongation",
      "prefet",
      "habilitation"
    })
package fr.parcours.iae.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
