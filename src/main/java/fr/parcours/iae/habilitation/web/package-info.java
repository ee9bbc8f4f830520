/** The pages of habilitations. */
@NullMarked
package fr.parcours.iae.habilitation.web;

import org.jspecify.annotations.NullMarked;
