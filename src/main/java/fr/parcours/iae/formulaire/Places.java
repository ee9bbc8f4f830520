package fr.parcours.iae.formulaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a form laid flat, with as many rows of each repeated list as the input holds. */
record Places(
    Map<String, ChampPlace> parNom, List<Composant.Calcul> calculs, Map<String, Integer> lignes) {

  static final int MAX_LIGNES = 50;
  private static final Pattern NOM_DE_LIGNE =
      Pattern.compile("([A-Za-z][A-Za-z0-9]{0,59})\\[(\\d{1,2})]\\.[A-Za-z][A-Za-z0-9]{0,59}");

  static Places of(
      FormulaireDefinition definition, Map<String, String[]> soumis, Map<String, ?> faits) {
    Places places = new Places(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    places.add(definition.composants(), List.of(), null, soumis, faits);
    return places;
  }

  private void add(
      List<Composant> composants,
      List<ExpressionFeel> audessus,
      ChampPlace.@Nullable Ligne ligne,
      Map<String, String[]> soumis,
      Map<String, ?> faits) {
    for (Composant composant : composants) {
      List<ExpressionFeel> masques =
          composant.masque() == null
              ? audessus
              : Stream.concat(audessus.stream(), Stream.of(composant.masque())).toList();
      if (composant instanceof Composant.Champ champ) {
        String nom = ligne == null ? champ.cle() : ligne.prefixe() + champ.cle();
        parNom.put(nom, new ChampPlace(nom, champ, masques, ligne));
      } else if (composant instanceof Composant.Groupe groupe) {
        add(groupe.composants(), masques, ligne, soumis, faits);
      } else if (composant instanceof Composant.Calcul calcul) {
        calculs.add(calcul);
      } else if (composant instanceof Composant.Liste liste) {
        int nombre = nombreDeLignes(liste, soumis, faits);
        lignes.put(liste.cle(), nombre);
        for (int rang = 0; rang < nombre; rang++) {
          add(liste.composants(), masques, new ChampPlace.Ligne(liste.cle(), rang), soumis, faits);
        }
      }
    }
  }

  private static int nombreDeLignes(
      Composant.Liste liste, Map<String, String[]> soumis, Map<String, ?> faits) {
    int derniere = -1;
    for (String nom : soumis.keySet()) {
      Matcher ligne = NOM_DE_LIGNE.matcher(nom);
      if (ligne.matches() && ligne.group(1).equals(liste.cle())) {
        derniere = Math.max(derniere, Integer.parseInt(ligne.group(2)));
      }
    }
    int depart =
        faits.get(liste.cle()) instanceof List<?> initiale
            ? initiale.size()
            : liste.lignesAuDepart();
    return Math.min(MAX_LIGNES, derniere >= 0 ? derniere + 1 : soumis.isEmpty() ? depart : 0);
  }
}
