/** Pages where a person is brought to a SIAE. */
@NullMarked
package fr.parcours.iae.candidature.web;

import org.jspecify.annotations.NullMarked;
