/** What programs call, and the pages about it. */
@NullMarked
package fr.parcours.iae.api.web;

import org.jspecify.annotations.NullMarked;
