/** Pages of the direct hire. */
@NullMarked
package fr.parcours.iae.embauche.web;

import org.jspecify.annotations.NullMarked;
