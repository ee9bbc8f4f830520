/** Pages of the decisions of the prefect. */
@NullMarked
package fr.parcours.iae.prefet.web;

import org.jspecify.annotations.NullMarked;
