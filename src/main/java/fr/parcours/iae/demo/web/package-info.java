/** Pages of the demonstration only. */
@NullMarked
package fr.parcours.iae.demo.web;

import org.jspecify.annotations.NullMarked;
