/** Where the exchange with the ASP meets the engine. */
@NullMarked
package fr.parcours.iae.echangeasp.camunda;

import org.jspecify.annotations.NullMarked;
