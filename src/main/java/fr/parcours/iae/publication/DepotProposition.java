package fr.parcours.iae.publication;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Files sent together for a proposed version: the first ones, or a correction. */
public record DepotProposition(
    int rang,
    String auteur,
    OffsetDateTime deposeLe,
    String commentaire,
    String sha256,
    @Nullable String versionTag,
    int defauts) {}
