/** How the engine is wired: one data source, one transaction manager, our history, our ids. */
@NullMarked
package fr.parcours.iae.engine.moteur;

import org.jspecify.annotations.NullMarked;
