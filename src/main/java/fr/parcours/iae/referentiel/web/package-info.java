/** The place suggestions that search forms ask for. */
@NullMarked
package fr.parcours.iae.referentiel.web;

import org.jspecify.annotations.NullMarked;
