/** The fiches of a SIAE: by state, one by one. */
@NullMarked
package fr.parcours.iae.fichesalarie.web;

import org.jspecify.annotations.NullMarked;
