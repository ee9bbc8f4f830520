/** The pages in a real browser: what they look like, whether they can be read and used by all. */
@NullMarked
package fr.parcours.iae.browser;

import org.jspecify.annotations.NullMarked;
