/** Mes tâches, the page of one task, the page of a gesture. */
@NullMarked
@NamedInterface("web")
package fr.parcours.iae.tache.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
