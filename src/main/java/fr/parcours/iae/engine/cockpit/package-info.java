/** The closed door in front of Camunda's web application: Cockpit for managers, nothing else. */
@NullMarked
package fr.parcours.iae.engine.cockpit;

import org.jspecify.annotations.NullMarked;
