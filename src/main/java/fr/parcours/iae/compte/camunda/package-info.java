/** Links that open accounts, as the engine calls them. */
@NullMarked
package fr.parcours.iae.compte.camunda;

import org.jspecify.annotations.NullMarked;
