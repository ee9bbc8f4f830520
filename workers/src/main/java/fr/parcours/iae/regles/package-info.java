/** The law as named rules: every one is pure and answers with its reason and its legal basis. */
@NullMarked
@ApplicationModule(
    displayName = "Règles",
    allowedDependencies = {"shared"})
package fr.parcours.iae.regles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
