/** The bell, the preferences, the way out of a mail. */
@NullMarked
package fr.parcours.iae.notification.web;

import org.jspecify.annotations.NullMarked;
