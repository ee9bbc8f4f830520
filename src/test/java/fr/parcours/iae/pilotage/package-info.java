/** Where cases wait: small rules. */
@org.jspecify.annotations.NullMarked
package fr.parcours.iae.pilotage;
