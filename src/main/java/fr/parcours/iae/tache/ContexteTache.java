package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one needs to know of the case beside a task; one implementation per owner of cases. */
public interface ContexteTache {

  /**
   * One fact worth knowing before deciding.
   *
   * @param lien address where it is to be read whole; none most of the time
   */
  record Fait(String libelle, String valeur, @Nullable String lien) {

    public Fait(String libelle, String valeur) {
      this(libelle, valeur, null);
    }
  }

  /**
   * The person and the facts beside the form.
   *
   * @param page address of the page of the case
   */
  record Contexte(String page, String personne, String siae, List<Fait> faits) {}

  /** Keys of the processes whose tasks are about these cases. */
  Set<String> processus();

  Contexte pour(TacheOuverte tache, Acteur acteur);

  /** What the pages of tasks do with the files of the case. */
  enum Pieces {
    AUCUNES,
    LISIBLES,
    /** Read, and joined. */
    OUVERTES
  }

  /** What this viewer does with the files of the case. */
  default Pieces pieces(TacheOuverte tache, Acteur acteur) {
    return Pieces.AUCUNES;
  }

  /** Address of the page of the case, where one goes once the task is done. */
  String page(TacheOuverte tache);
}
