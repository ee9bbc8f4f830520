package fr.parcours.iae.candidature;

import fr.parcours.iae.piece.CvRecu;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to bring to several SIAE at once, with the same words.
 *
 * @param cle drawn when the form is shown: a double click or a resend sends nothing twice
 * @param cv received with the form, none when there is none
 * @param encore whether to send even where one is in hand already
 */
public record EnvoiCandidatures(
    UUID candidatId,
    List<Destination> destinations,
    String message,
    UUID cle,
    @Nullable CvRecu cv,
    boolean encore) {

  /** Beyond it nobody chooses any more: employers would answer to a mailing. */
  public static final int MAX = 10;

  /**
   * One of the SIAE.
   *
   * @param fichePosteId the job aimed at; none for a spontaneous candidature
   */
  public record Destination(UUID siaeId, @Nullable UUID fichePosteId) {}
}
