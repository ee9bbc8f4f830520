/** The pages of members, invitations and sign-up. */
@NullMarked
package fr.parcours.iae.compte.web;

import org.jspecify.annotations.NullMarked;
