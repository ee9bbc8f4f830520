/** The engine's own FEEL, behind the port of the forms. */
@NullMarked
package fr.parcours.iae.formulaire.camunda;

import org.jspecify.annotations.NullMarked;
