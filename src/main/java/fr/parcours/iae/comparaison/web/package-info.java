/** The pages that compare two versions. */
@NullMarked
package fr.parcours.iae.comparaison.web;

import org.jspecify.annotations.NullMarked;
