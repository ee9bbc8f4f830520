/** The page of a PASS and the lists of the people who hold one. */
@NullMarked
package fr.parcours.iae.parcours.web;

import org.jspecify.annotations.NullMarked;
