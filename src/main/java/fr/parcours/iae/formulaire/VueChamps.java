package fr.parcours.iae.formulaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the view of the fields of one form. */
final class VueChamps {

  private static final String AIDE_DATE = "Format attendu : jj/mm/aaaa.";

  private final EtatFormulaire etat;
  private final Controle controle;
  private final Map<String, String[]> soumis;
  private final Map<String, ?> faits;
  private final Map<String, ErreurChamp> erreurs = new HashMap<>();
  private final Map<String, String> cibles = new HashMap<>();
  private final Set<String> variables;
  private boolean obligatoires;
  private boolean declencheurs;

  VueChamps(
      FormulaireDefinition definition,
      EtatFormulaire etat,
      Map<String, String[]> soumis,
      Map<String, ?> faits,
      List<ErreurChamp> erreurs,
      LocalDate aujourdhui) {
    this.etat = etat;
    this.controle = new Controle(etat, aujourdhui);
    this.soumis = soumis;
    this.faits = faits;
    erreurs.forEach(erreur -> this.erreurs.putIfAbsent(erreur.cle(), erreur));
    this.variables = Expressions.variablesDecisives(definition);
  }

  VueElement.Champ champ(ChampPlace place) {
    Composant.Champ champ = place.champ();
    String id = "champ-" + place.nom().replaceAll("[^A-Za-z0-9]+", "-");
    List<String> valeurs = valeurs(place);
    ErreurChamp erreur = erreurs.get(place.nom());
    boolean obligatoire = controle.estObligatoire(place);
    boolean declencheur = variables.contains(champ.cle());
    obligatoires |= obligatoire;
    declencheurs |= declencheur;
    VueElement.Champ vue =
        new VueElement.Champ(
            genre(champ.type()),
            place.nom(),
            id,
            champ.libelle(),
            aide(champ),
            valeurs.isEmpty() ? "" : valeurs.get(0),
            choix(place, id, valeurs),
            erreur == null ? null : erreur.message(),
            obligatoire,
            !obligatoire && !champ.messages().sansMention() && champ.type() != TypeChamp.CASE,
            Formulaire.estModifiable(place, etat),
            declencheur,
            saisie(champ));
    cibles.put(place.nom(), vue.cible());
    return vue;
  }

  /** The element an error on this field leads to; empty when the field is not shown. */
  String cible(String nom) {
    return cibles.getOrDefault(nom, "");
  }

  boolean ontDesObligatoires() {
    return obligatoires;
  }

  boolean ontDesDeclencheurs() {
    return declencheurs;
  }

  private List<String> valeurs(ChampPlace place) {
    String[] tapees = soumis.get(place.nom());
    boolean fixe = !Formulaire.estModifiable(place, etat);
    if (tapees != null && !fixe) {
      return Arrays.asList(tapees);
    }
    return soumis.isEmpty() || fixe ? ValeursInitiales.textes(place, faits) : List.of();
  }

  private List<VueElement.Choix> choix(ChampPlace place, String id, List<String> valeurs) {
    if (place.champ().type() == TypeChamp.CASE) {
      boolean cochee = valeurs.contains("true") || valeurs.contains("on");
      return List.of(new VueElement.Choix(id, "true", place.champ().libelle(), cochee));
    }
    List<VueElement.Choix> choix = new ArrayList<>();
    if (place.champ().type().aDesOptions()) {
      for (Option option : etat.options(place)) {
        String idDuChoix = id + "-" + choix.size();
        boolean choisi = valeurs.contains(option.valeur());
        choix.add(new VueElement.Choix(idDuChoix, option.valeur(), option.libelle(), choisi));
      }
    }
    return choix;
  }

  private static String aide(Composant.Champ champ) {
    return champ.type() == TypeChamp.DATE ? (champ.aide() + " " + AIDE_DATE).strip() : champ.aide();
  }

  /** The fragment that shows a field of this type. */
  private static String genre(TypeChamp type) {
    return switch (type) {
      case TEXTE_LONG -> "texteLong";
      case LISTE -> "liste";
      case RADIO -> "radio";
      case CASE -> "case";
      case CASES, ETIQUETTES -> "cases";
      default -> "saisie";
    };
  }

  /** The {@code inputmode} of the field. */
  private static String saisie(Composant.Champ champ) {
    if (champ.contraintes().nature() != null) {
      return champ.contraintes().nature() == Contraintes.Nature.EMAIL ? "email" : "tel";
    }
    return switch (champ.type()) {
      case DATE -> "numeric";
      case NOMBRE -> "decimal";
      default -> "text";
    };
  }
}
