/** The exits of a SIAE and its gauges. */
@NullMarked
package fr.parcours.iae.sortie.web;

import org.jspecify.annotations.NullMarked;
