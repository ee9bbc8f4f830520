package fr.parcours.iae.tache;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A note between members of one organisation.
 *
 * @param par who wrote it
 * @param pour names of the members it calls; none when it calls nobody
 */
public record NoteEquipe(
    String texte, @Nullable String par, OffsetDateTime le, @Nullable String pour) {}
