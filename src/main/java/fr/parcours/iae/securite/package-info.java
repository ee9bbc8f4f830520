/** Who acts and what they may reach: accounts, login, sessions and the list of allowed routes. */
@NullMarked
@ApplicationModule(displayName = "Sécurité", allowedDependencies = "shared")
package fr.parcours.iae.securite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
