/** Pages of the hours. */
@NullMarked
package fr.parcours.iae.heures.web;

import org.jspecify.annotations.NullMarked;
