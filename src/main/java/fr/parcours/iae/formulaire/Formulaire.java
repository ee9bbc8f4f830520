package fr.parcours.iae.formulaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One form, ready to be shown and to judge what comes back.
 *
 * <p>{@code faits} are the read-only facts its conditions may look at, the lists its {@code
 * valuesKey} name, and the starting values of its fields.
 */
public final class Formulaire {

  private static final int MAX_PARAMETRES = 500;
  private static final int MAX_ERREURS = 50;

  private final FormulaireDefinition definition;
  private final Feel feel;
  private final LocalDate aujourdhui;

  Formulaire(FormulaireDefinition definition, Feel feel, LocalDate aujourdhui) {
    this.definition = definition;
    this.feel = feel;
    this.aujourdhui = aujourdhui;
  }

  public FormulaireDefinition definition() {
    return definition;
  }

  /**
   * Judges a submission; this is the allow-list of what may be written. Parameters that begin with
   * an underscore are technical and are neither judged nor kept.
   */
  public Saisie validate(Map<String, String[]> soumis, Map<String, ?> faits) {
    if (soumis.size() > MAX_PARAMETRES) {
      return new Saisie.Invalide(
          List.of(new ErreurChamp("", "TROP_DE_CHAMPS", "Le formulaire envoyé est trop grand.")));
    }
    Reponses reponses = Reponses.soumises(definition, soumis, faits);
    EtatFormulaire etat = etat(reponses, faits);
    List<ErreurChamp> erreurs = new ArrayList<>(inconnus(reponses.places(), soumis));
    Map<String, Object> champs = new LinkedHashMap<>();
    for (ChampPlace place : reponses.places().parNom().values()) {
      ValeurLue lue = reponses.de(place);
      Optional<ErreurChamp> erreur = erreur(place, lue, etat, faits);
      erreur.ifPresent(erreurs::add);
      if (erreur.isEmpty() && estEcrit(place, etat)) {
        put(champs, place, lue);
      }
    }
    champs.putAll(etat.calculs());
    return erreurs.isEmpty()
        ? new Saisie.Valide(champs)
        : new Saisie.Invalide(erreurs.stream().limit(MAX_ERREURS).toList());
  }

  /** What these answers say so far, by field; those not understood are left out. */
  public Map<String, Object> reponses(Map<String, String[]> soumis, Map<String, ?> faits) {
    return values(Reponses.soumises(definition, soumis, faits));
  }

  /** The values the form opens with, by field. */
  public Map<String, Object> reponses(Map<String, ?> faits) {
    return values(Reponses.initiales(definition, faits));
  }

  private static Map<String, Object> values(Reponses reponses) {
    Map<String, Object> valeurs = new LinkedHashMap<>();
    reponses
        .lues()
        .forEach(
            (nom, lue) -> {
              if (lue.valeur() != null && lue.code() == null) {
                valeurs.put(nom, lue.valeur());
              }
            });
    return valeurs;
  }

  /** Of what was sent, what this form asks or remembers: the rest is not kept. */
  public Map<String, String[]> demandees(Map<String, String[]> soumis, Map<String, ?> faits) {
    Set<String> noms = Places.of(definition, soumis, faits).parNom().keySet();
    Map<String, String[]> gardees = new LinkedHashMap<>();
    soumis.forEach(
        (nom, valeurs) -> {
          if (noms.contains(nom) || nom.startsWith(Memoire.PREFIXE)) {
            gardees.put(nom, valeurs);
          }
        });
    return gardees;
  }

  /** The form as first shown. */
  public VueFormulaire ouvrir(Map<String, ?> faits) {
    Reponses initiales = Reponses.initiales(definition, faits);
    return new VueBuilder(
            definition, initiales, etat(initiales, faits), Map.of(), faits, List.of(), aujourdhui)
        .build();
  }

  /** The form again with what was typed, its conditions evaluated anew, and no error shown. */
  public VueFormulaire rafraichir(Map<String, String[]> soumis, Map<String, ?> faits) {
    return corriger(soumis, faits, List.of());
  }

  /** The form again with what was typed and what to correct. */
  public VueFormulaire corriger(
      Map<String, String[]> soumis, Map<String, ?> faits, List<ErreurChamp> erreurs) {
    Map<String, String[]> complets = Memoire.completer(definition, soumis, faits);
    Reponses reponses = Reponses.soumises(definition, complets, faits);
    return new VueBuilder(
            definition, reponses, etat(reponses, faits), complets, faits, erreurs, aujourdhui)
        .build();
  }

  private EtatFormulaire etat(Reponses reponses, Map<String, ?> faits) {
    return new EtatFormulaire(feel, reponses.places(), reponses.lues(), faits, aujourdhui);
  }

  private static List<ErreurChamp> inconnus(Places places, Map<String, String[]> soumis) {
    return soumis.keySet().stream()
        .filter(nom -> !nom.startsWith("_") && !places.parNom().containsKey(nom))
        .map(nom -> new ErreurChamp(nom, "CHAMP_INCONNU", Phrases.inconnu(nom)))
        .toList();
  }

  private Optional<ErreurChamp> erreur(
      ChampPlace place, ValeurLue lue, EtatFormulaire etat, Map<String, ?> faits) {
    if (etat.estMasque(place)) {
      return lue.estVide() || !lue.soumise()
          ? Optional.empty()
          : Optional.of(
              new ErreurChamp(place.nom(), "CHAMP_MASQUE", Phrases.masque(place.champ())));
    }
    if (!estModifiable(place, etat)) {
      Object initiale = Reponses.initiale(place, faits).valeur();
      boolean change = lue.code() != null || !Objects.equals(lue.valeur(), initiale);
      return lue.soumise() && change
          ? Optional.of(
              new ErreurChamp(
                  place.nom(), "CHAMP_NON_MODIFIABLE", Phrases.nonModifiable(place.champ())))
          : Optional.empty();
    }
    return new Controle(etat, aujourdhui).erreur(place, lue);
  }

  static boolean estModifiable(ChampPlace place, EtatFormulaire etat) {
    return !place.champ().desactive() && !etat.vrai(place.champ().lectureSeuleSi(), place.ligne());
  }

  private static boolean estEcrit(ChampPlace place, EtatFormulaire etat) {
    return !etat.estMasque(place) && estModifiable(place, etat);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> champs, ChampPlace place, ValeurLue lue) {
    Object valeur = lue.valeur();
    if (valeur == null) {
      TypeChamp type = place.champ().type();
      valeur = type == TypeChamp.CASE ? Boolean.FALSE : type.estMultiple() ? List.of() : null;
    }
    ChampPlace.Ligne ligne = place.ligne();
    Map<String, Object> cible = champs;
    if (ligne != null) {
      List<Map<String, Object>> lignes =
          (List<Map<String, Object>>) champs.computeIfAbsent(ligne.cle(), c -> new ArrayList<>());
      while (lignes.size() <= ligne.rang()) {
        lignes.add(new LinkedHashMap<>());
      }
      cible = lignes.get(ligne.rang());
    }
    if (valeur != null) {
      cible.put(place.champ().cle(), valeur);
    }
  }
}
