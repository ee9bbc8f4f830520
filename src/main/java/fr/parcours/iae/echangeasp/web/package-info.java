/** The exchange with the ASP, as administrators watch it. */
@NullMarked
package fr.parcours.iae.echangeasp.web;

import org.jspecify.annotations.NullMarked;
