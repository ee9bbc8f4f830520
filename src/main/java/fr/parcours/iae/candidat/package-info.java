/** People who look for work: who they are, what each viewer may see of them, their NIR. */
@NullMarked
@ApplicationModule(
    displayName = "Candidats",
    allowedDependencies = {"shared", "regles", "formulaire", "referentiel", "securite"})
package fr.parcours.iae.candidat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
