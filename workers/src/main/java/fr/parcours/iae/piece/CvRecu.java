package fr.parcours.iae.piece;

import java.util.UUID;

/**
 * A CV received before the candidatures it goes with.
 *
 * @param cle of the form it was sent with
 */
public record CvRecu(UUID cle, UUID pieceId) {}
