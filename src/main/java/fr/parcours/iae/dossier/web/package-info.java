/** Pages of a case and of the candidate's own path. */
@NullMarked
package fr.parcours.iae.dossier.web;

import org.jspecify.annotations.NullMarked;
