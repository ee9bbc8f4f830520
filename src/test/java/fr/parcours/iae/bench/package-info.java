/** Measurements: what one hire costs and how many pass per second; they run when asked for. */
package fr.parcours.iae.bench;
