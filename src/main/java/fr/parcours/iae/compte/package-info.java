/**
 * Accounts opened by mail: invitations of members, sign-ups, and the links that prove an address.
 */
@NullMarked
@ApplicationModule(
    displayName = "Comptes",
    allowedDependencies = {
      "shared",
      "export",
      "securite",
      "organisation",
      "referentiel",
      "candidat",
      "engine",
      "version",
      "notification"
    })
package fr.parcours.iae.compte;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
