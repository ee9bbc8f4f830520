/** What every page shares: the layout, the home pages, the errors and the words for dates. */
@NullMarked
@ApplicationModule(
    displayName = "Pages communes",
    allowedDependencies = {"shared", "securite", "engine", "piece"})
package fr.parcours.iae.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
