/** Maps drawn on the server, without any tile: places around a centre, as a page can show them. */
@NullMarked
@ApplicationModule(
    displayName = "Plans",
    allowedDependencies = {})
package fr.parcours.iae.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
