package fr.parcours.iae.habilitation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation asks.
 *
 * @param id key of the request, made by the page: sent twice, it is one request
 * @param type code of the kind of prescriber it asks to be
 * @param mission what it does for people, in its words
 * @param piece a document already received for this key; none when none is needed
 */
public record DemanderHabilitation(UUID id, String type, String mission, @Nullable UUID piece) {}
