/** The pages where versions are proposed, read and decided. */
@NullMarked
package fr.parcours.iae.publication.web;

import org.jspecify.annotations.NullMarked;
