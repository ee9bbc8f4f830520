/** The page of the organisation. */
@NullMarked
package fr.parcours.iae.tableaudebord.web;

import org.jspecify.annotations.NullMarked;
