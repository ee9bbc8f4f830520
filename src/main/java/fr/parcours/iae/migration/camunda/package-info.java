/** What the engine knows of a migration: plans, what holds a case, the passage itself. */
@NullMarked
package fr.parcours.iae.migration.camunda;

import org.jspecify.annotations.NullMarked;
