/** The administrators' pages of migrations. */
@NullMarked
package fr.parcours.iae.migration.web;

import org.jspecify.annotations.NullMarked;
