/** Pages where a person's file is found or opened. */
@NullMarked
package fr.parcours.iae.candidat.web;

import org.jspecify.annotations.NullMarked;
