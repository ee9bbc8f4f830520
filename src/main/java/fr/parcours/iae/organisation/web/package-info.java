/** The pages where SIAE are searched and looked at, and where the ASP's flow is imported. */
@NullMarked
package fr.parcours.iae.organisation.web;

import org.jspecify.annotations.NullMarked;
