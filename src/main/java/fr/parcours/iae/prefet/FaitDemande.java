package fr.parcours.iae.prefet;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something said or done about a request. */
public record FaitDemande(NatureFait nature, OffsetDateTime le, @Nullable String texte) {}
