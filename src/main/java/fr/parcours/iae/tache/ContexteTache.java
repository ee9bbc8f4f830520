package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one needs to know of the case beside a task; implemented by the owner of the cases. */
public interface ContexteTache {

  /**
   * One row of the work list.
   *
   * @param personne name as this viewer may see it
   */
  record Ligne(TacheOuverte tache, String personne, @Nullable String siae, boolean aMoi) {}

  /** One fact worth knowing before deciding. */
  record Fait(String libelle, String valeur) {}

  /** The person and the facts beside the form. */
  record Contexte(UUID dossierId, String personne, String siae, List<Fait> faits) {}

  List<Ligne> lignes(List<TacheOuverte> taches, Acteur acteur);

  Contexte pour(TacheOuverte tache, Acteur acteur);
}
