/** Where the notification process meets the engine. */
@NullMarked
package fr.parcours.iae.notification.camunda;

import org.jspecify.annotations.NullMarked;
