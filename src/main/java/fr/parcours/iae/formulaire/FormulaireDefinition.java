package fr.parcours.iae.formulaire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A Camunda Form (schema version 16) that was read and that every part of which is understood. */
public record FormulaireDefinition(String id, List<Composant> composants) {

  /** The schema version of form-js 1.8, which stock tools of the engine open. */
  public static final int VERSION_DU_SCHEMA = 16;

  public FormulaireDefinition {
    composants = List.copyOf(composants);
  }

  /**
   * Reads a form.
   *
   * @throws FormulaireException when anything in it is unknown, doubled, too deep or too large
   */
  public static FormulaireDefinition parse(String json) {
    return new LectureFormulaire(json).lire();
  }

  /** The keys of all its fields, those of repeated rows as {@code path[].cle}. */
  public Set<String> cles() {
    Set<String> cles = new LinkedHashSet<>();
    addCles("", composants, cles);
    return cles;
  }

  private static void addCles(String prefixe, List<Composant> composants, Set<String> cles) {
    for (Composant composant : composants) {
      if (composant instanceof Composant.Champ champ) {
        cles.add(prefixe + champ.cle());
      } else if (composant instanceof Composant.Groupe groupe) {
        addCles(prefixe, groupe.composants(), cles);
      } else if (composant instanceof Composant.Liste liste) {
        addCles(liste.cle() + "[].", liste.composants(), cles);
      }
    }
  }
}
