/** The register as the models see it. */
@NullMarked
package fr.parcours.iae.version.camunda;

import org.jspecify.annotations.NullMarked;
