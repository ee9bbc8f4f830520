/** Mes tâches and the page of one task. */
@NullMarked
package fr.parcours.iae.tache.web;

import org.jspecify.annotations.NullMarked;
