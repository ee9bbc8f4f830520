/** The page where administrators sign subscribers up and see what reaches them. */
@NullMarked
package fr.parcours.iae.diffusion.web;

import org.jspecify.annotations.NullMarked;
