/** Values every module speaks: verdicts, the acting person, time, identifiers. */
@NullMarked
@ApplicationModule(
    displayName = "Partagé",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package fr.parcours.iae.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
