/** Sequences of gestures on the real engine and database, judged by a count day by day. */
package fr.parcours.iae.proprietes;
