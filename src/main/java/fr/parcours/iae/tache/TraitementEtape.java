package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import java.util.List;
import java.util.Map;

/** What one human task does to the case; one bean per user task, called by the one door. */
public interface TraitementEtape {

  /** Id of the user task in the model. */
  String etape();

  /**
   * Facts the form's conditions and choices may use; never personal data beyond the viewer's right.
   */
  default Map<String, Object> faits(TacheOuverte tache, Acteur acteur) {
    return Map.of();
  }

  /** Somebody takes the task to do it: the case may say so. */
  default void prise(TacheOuverte tache, Acteur acteur) {}

  /** The reasons with which this viewer may refuse several at once; none when it is not offered. */
  default List<ChoixRefus> motifsDeRefus(Acteur acteur) {
    return List.of();
  }

  /** The form filled in to refuse with one of the {@link #motifsDeRefus}. */
  default Map<String, String[]> refusAvec(String motif) {
    throw new IllegalStateException("Étape sans refus groupé : " + etape());
  }

  /**
   * Applies the validated answer inside the door's transaction.
   *
   * @param champs typed values of the fields of the form, already allow-listed
   */
  Resultat<SuiteTache> traiter(TacheOuverte tache, Map<String, Object> champs, Acteur acteur);
}
