/** The ASP's exchange of fiches salarié: lines, files and feedback, to the byte. */
@NullMarked
@ApplicationModule(
    displayName = "Échange ASP",
    allowedDependencies = {"shared", "regles"})
package fr.parcours.iae.asp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
