/**
 * Reference lists published by others: communes, job names, ASP codes; loaded at start, searched by
 * every page.
 */
@NullMarked
@ApplicationModule(
    displayName = "Référentiel",
    allowedDependencies = {"shared"})
package fr.parcours.iae.referentiel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
