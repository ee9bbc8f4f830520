/** Kill tests: real processes, real signals, a real server; they run when asked for. */
package fr.parcours.iae.chaos;
