/** Pages where administrators decide which version and which delay is in force where. */
@NullMarked
package fr.parcours.iae.version.web;

import org.jspecify.annotations.NullMarked;
