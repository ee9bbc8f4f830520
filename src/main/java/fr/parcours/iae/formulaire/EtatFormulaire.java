package fr.parcours.iae.formulaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields are part of the form for these values and facts.
 *
 * <p>A field that is hidden counts as blank for the other conditions, so the state is the fixed
 * point of the conditions; a form whose conditions never settle is refused.
 */
final class EtatFormulaire {

  private static final int MAX_TOURS = 25;

  private final Feel feel;
  private final Places places;
  private final Map<String, ?> faits;
  private final LocalDate aujourdhui;
  private final Map<String, @Nullable Object> valeurs = new HashMap<>();
  private final Set<String> masques = new HashSet<>();
  private final Map<ExpressionFeel, Boolean> verites = new HashMap<>();
  private Map<String, @Nullable Object> contexte = Map.of();

  EtatFormulaire(
      Feel feel,
      Places places,
      Map<String, ValeurLue> lues,
      Map<String, ?> faits,
      LocalDate aujourdhui) {
    this.feel = feel;
    this.places = places;
    this.faits = faits;
    this.aujourdhui = aujourdhui;
    lues.forEach((nom, lue) -> valeurs.put(nom, FaitsFeel.simple(lue.valeur(), 0)));
    for (int tour = 0; tour < MAX_TOURS; tour++) {
      moveTo(contexteActuel());
      Set<String> nouveaux = masquesActuels();
      if (nouveaux.equals(masques) && tour > 0) {
        return;
      }
      masques.clear();
      masques.addAll(nouveaux);
    }
    throw new FormulaireException("Les conditions du formulaire se contredisent.");
  }

  private void moveTo(Map<String, @Nullable Object> actuel) {
    if (!actuel.equals(contexte)) {
      contexte = actuel;
      verites.clear();
    }
  }

  boolean estMasque(ChampPlace place) {
    return masques.contains(place.nom());
  }

  boolean estMasque(@Nullable ExpressionFeel masque, ChampPlace.@Nullable Ligne ligne) {
    return masque != null && vrai(masque, ligne);
  }

  boolean vrai(@Nullable ExpressionFeel expression, ChampPlace.@Nullable Ligne ligne) {
    if (expression == null) {
      return false;
    }
    return ligne == null
        ? verites.computeIfAbsent(expression, e -> isVrai(e, contexte))
        : isVrai(expression, contexte(ligne));
  }

  private boolean isVrai(ExpressionFeel expression, Map<String, @Nullable Object> valeurs) {
    return Boolean.TRUE.equals(feel.evaluate(expression, valeurs));
  }

  @Nullable Object valeurDe(ExpressionFeel expression, ChampPlace.@Nullable Ligne ligne) {
    return feel.evaluate(expression, contexte(ligne));
  }

  List<Option> options(ChampPlace place) {
    return place.champ().source().options(feel, contexte(place.ligne()), faits);
  }

  /** The values the server computes, by key. */
  Map<String, Object> calculs() {
    Map<String, Object> calculs = new HashMap<>();
    for (Composant.Calcul calcul : places.calculs()) {
      Object valeur = contexte.get(calcul.cle());
      if (valeur != null && !estMasque(calcul.masque(), null)) {
        calculs.put(calcul.cle(), valeur);
      }
    }
    return calculs;
  }

  private Set<String> masquesActuels() {
    Set<String> nouveaux = new HashSet<>();
    for (ChampPlace place : places.parNom().values()) {
      if (place.masques().stream().anyMatch(masque -> vrai(masque, place.ligne()))) {
        nouveaux.add(place.nom());
      }
    }
    return nouveaux;
  }

  private Map<String, @Nullable Object> contexteActuel() {
    Map<String, @Nullable Object> actuel = FaitsFeel.of(faits);
    actuel.put("aujourdhui", aujourdhui);
    places.lignes().forEach((cle, nombre) -> actuel.put(cle, lignes(cle, nombre)));
    for (ChampPlace place : places.parNom().values()) {
      if (place.ligne() == null) {
        actuel.put(place.nom(), masques.contains(place.nom()) ? null : valeurs.get(place.nom()));
      }
    }
    for (Composant.Calcul calcul : places.calculs()) {
      actuel.put(calcul.cle(), FaitsFeel.simple(feel.evaluate(calcul.expression(), actuel), 0));
    }
    return actuel;
  }

  private List<Map<String, @Nullable Object>> lignes(String cle, int nombre) {
    List<Map<String, @Nullable Object>> lignes = new ArrayList<>();
    for (int rang = 0; rang < nombre; rang++) {
      lignes.add(ligne(new ChampPlace.Ligne(cle, rang)));
    }
    return lignes;
  }

  private Map<String, @Nullable Object> ligne(ChampPlace.Ligne ligne) {
    Map<String, @Nullable Object> valeursDeLigne = new HashMap<>();
    for (ChampPlace place : places.parNom().values()) {
      if (ligne.equals(place.ligne())) {
        boolean masque = masques.contains(place.nom());
        valeursDeLigne.put(place.champ().cle(), masque ? null : valeurs.get(place.nom()));
      }
    }
    return valeursDeLigne;
  }

  private Map<String, @Nullable Object> contexte(ChampPlace.@Nullable Ligne ligne) {
    if (ligne == null) {
      return contexte;
    }
    Map<String, @Nullable Object> local = new HashMap<>(contexte);
    local.putAll(ligne(ligne));
    return local;
  }
}
