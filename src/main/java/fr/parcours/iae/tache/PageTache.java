package fr.parcours.iae.tache;

import fr.parcours.iae.formulaire.VueFormulaire;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with its form as shown.
 *
 * @param effets what the answers typed so far will do
 * @param brouillonLe when what the form shows was kept as a draft; none when it is not one
 */
public record PageTache(
    TacheOuverte tache,
    VueFormulaire vue,
    List<String> effets,
    @Nullable OffsetDateTime brouillonLe) {}
