/** Requests for a prolongation, as the prescribers asked read them. */
@NullMarked
package fr.parcours.iae.prolongation.web;

import org.jspecify.annotations.NullMarked;
