/** The page where an habilitated prescriber finds a person eligible. */
@NullMarked
package fr.parcours.iae.eligibilite.web;

import org.jspecify.annotations.NullMarked;
