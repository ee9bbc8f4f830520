package fr.parcours.iae.formulaire;

import java.util.HashMap;
import java.util.Map;

/**
 * What was typed in fields that are hidden for now travels under {@code _memoire.<name>}: never
 * judged, never written, given back when the field comes back.
 */
final class Memoire {

  static final String PREFIXE = "_memoire.";

  private Memoire() {}

  static Map<String, String[]> completer(
      FormulaireDefinition definition, Map<String, String[]> soumis, Map<String, ?> faits) {
    Map<String, String[]> complets = new HashMap<>(soumis);
    for (String nom : Places.of(definition, soumis, faits).parNom().keySet()) {
      String[] gardees = soumis.get(PREFIXE + nom);
      if (gardees != null && !soumis.containsKey(nom)) {
        complets.put(nom, gardees);
      }
    }
    return complets;
  }
}
