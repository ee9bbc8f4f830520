package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
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

  /**
   * Applies the validated answer inside the door's transaction.
   *
   * @param champs typed values of the fields of the form, already allow-listed
   */
  Resultat<SuiteTache> traiter(TacheOuverte tache, Map<String, Object> champs, Acteur acteur);
}
