/** The pages of pilotage, and what our plugins of Cockpit ask. */
@NullMarked
package fr.parcours.iae.pilotage.web;

import org.jspecify.annotations.NullMarked;
