package fr.parcours.iae.dossier;

import fr.parcours.iae.engine.CheminParcouru;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.tache.TacheOuverte;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as one page shows it.
 *
 * @param personne name as this viewer may see it
 * @param aFaire tasks of this viewer's organisation
 * @param ailleurs open tasks of others, told without their content
 */
public record Dossier(
    Resume resume,
    String personne,
    @Nullable String motif,
    @Nullable PassIae pass,
    List<Evenement> chronologie,
    List<TacheOuverte> aFaire,
    List<TacheOuverte> ailleurs,
    List<CheminParcouru> chemins) {

  public UUID id() {
    return resume.id();
  }
}
