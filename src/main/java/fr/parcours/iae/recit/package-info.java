/** What each module tells of a case to a viewer: what happened to it, and what it waits for. */
@NullMarked
@ApplicationModule(displayName = "Récit", allowedDependencies = "shared")
package fr.parcours.iae.recit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
