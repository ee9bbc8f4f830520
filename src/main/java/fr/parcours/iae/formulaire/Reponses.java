package fr.parcours.iae.formulaire;

import java.util.LinkedHashMap;
import java.util.Map;

/** The typed value of every field of a form, from a submission or, before any, from the facts. */
record Reponses(Places places, Map<String, ValeurLue> lues) {

  static Reponses soumises(
      FormulaireDefinition definition, Map<String, String[]> soumis, Map<String, ?> faits) {
    return lire(Places.of(definition, soumis, faits), soumis, faits, false);
  }

  static Reponses initiales(FormulaireDefinition definition, Map<String, ?> faits) {
    return lire(Places.of(definition, Map.of(), faits), Map.of(), faits, true);
  }

  private static Reponses lire(
      Places places, Map<String, String[]> soumis, Map<String, ?> faits, boolean initiales) {
    Map<String, ValeurLue> lues = new LinkedHashMap<>();
    for (ChampPlace place : places.parNom().values()) {
      ValeurLue lue = LectureValeur.lire(place.champ(), soumis.get(place.nom()));
      boolean fixe = place.champ().desactive() || place.champ().lectureSeuleSi() != null;
      lues.put(place.nom(), !lue.soumise() && (initiales || fixe) ? initiale(place, faits) : lue);
    }
    return new Reponses(places, lues);
  }

  static ValeurLue initiale(ChampPlace place, Map<String, ?> faits) {
    String[] textes = ValeursInitiales.textes(place, faits).toArray(String[]::new);
    ValeurLue lue = LectureValeur.lire(place.champ(), textes);
    return new ValeurLue(lue.valeur(), lue.code(), false);
  }

  ValeurLue de(ChampPlace place) {
    return lues.getOrDefault(place.nom(), ValeurLue.ABSENTE);
  }
}
