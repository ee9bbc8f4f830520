/** Where the transmission of fiches meets the engine. */
@NullMarked
package fr.parcours.iae.fichesalarie.camunda;

import org.jspecify.annotations.NullMarked;
