package fr.parcours.iae.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something people must be told, published in the transaction that did it: told if it commits,
 * never if it does not.
 *
 * @param sujetId the case it is about: candidature, PASS, request
 * @param par who did it
 * @param autreOrganisationId another organisation it concerns: the one left by a transfer, say
 * @param detail a word the message needs beside the case: the step that waits, the alert given
 */
public record Annonce(
    NatureAnnonce nature,
    UUID sujetId,
    UUID par,
    @Nullable UUID autreOrganisationId,
    @Nullable String detail) {

  public static Annonce of(NatureAnnonce nature, UUID sujetId, UUID par) {
    return new Annonce(nature, sujetId, par, null, null);
  }
}
