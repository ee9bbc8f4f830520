package fr.parcours.iae.formulaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds what a page shows from a form, its answers, its state and what to correct. */
final class VueBuilder {

  private static final Pattern LIGNE_DE_LISTE = Pattern.compile("[*-] (.+)");

  private final FormulaireDefinition definition;
  private final Reponses reponses;
  private final EtatFormulaire etat;
  private final Controle controle;
  private final Map<String, String[]> soumis;
  private final Map<String, ?> faits;
  private final Map<String, ErreurChamp> erreurParNom = new HashMap<>();
  private final List<ErreurChamp> erreurs;
  private final Map<String, String> cibles = new HashMap<>();
  private final List<String> boutons = new ArrayList<>();
  private final Set<String> variables = new HashSet<>();
  private boolean obligatoires;
  private boolean declencheurs;

  VueBuilder(
      FormulaireDefinition definition, Reponses reponses, EtatFormulaire etat,
      Map<String, String[]> soumis, Map<String, ?> faits, List<ErreurChamp> erreurs,
      LocalDate aujourdhui) {
    this.definition = definition;
    this.reponses = reponses;
    this.etat = etat;
    this.controle = new Controle(etat, aujourdhui);
    this.soumis = soumis;
    this.faits = faits;
    this.erreurs = erreurs;
    erreurs.forEach(erreur -> erreurParNom.putIfAbsent(erreur.cle(), erreur));
    Variables.collect(definition.composants(), variables);
  }

  VueFormulaire build() {
    List<VueElement> elements = elements(definition.composants(), null);
    List<VueFormulaire.Erreur> resume =
        erreurs.stream()
            .map(e -> new VueFormulaire.Erreur(cibles.getOrDefault(e.cle(), ""), e.message(), e.code()))
            .toList();
    return new VueFormulaire(
        definition.id(), elements, resume, memoire(), obligatoires, declencheurs, List.copyOf(boutons));
  }

  private List<VueElement> elements(List<Composant> composants, ChampPlace.@Nullable Ligne ligne) {
    List<VueElement> elements = new ArrayList<>();
    for (Composant composant : composants) {
      if (!etat.estMasque(composant.masque(), ligne)) {
        add(elements, composant, ligne);
      }
    }
    return elements;
  }

  private void add(
      List<VueElement> elements, Composant composant, ChampPlace.@Nullable Ligne ligne) {
    if (composant instanceof Composant.Texte texte) {
      elements.add(new VueElement.Texte(blocs(texte.texte())));
    } else if (composant instanceof Composant.Separation separation && separation.visible()) {
      elements.add(new VueElement.Filet());
    } else if (composant instanceof Composant.Bouton bouton) {
      boutons.add(bouton.libelle());
    } else if (composant instanceof Composant.Groupe groupe) {
      elements.add(
          new VueElement.Groupe("groupe-" + groupe.id(), groupe.libelle(), elements(groupe.composants(), ligne)));
    } else if (composant instanceof Composant.Liste liste) {
      for (int rang = 0; rang < reponses.places().lignes().getOrDefault(liste.cle(), 0); rang++) {
        ChampPlace.Ligne suivante = new ChampPlace.Ligne(liste.cle(), rang);
        elements.add(
            new VueElement.Groupe(
                "groupe-" + liste.cle() + "-" + rang, liste.libelle() + " " + (rang + 1),
                elements(liste.composants(), suivante)));
      }
    } else if (composant instanceof Composant.Champ champ) {
      String nom = ligne == null ? champ.cle() : ligne.prefixe() + champ.cle();
      ChampPlace place = reponses.places().parNom().get(nom);
      if (place != null) {
        elements.add(champ(place));
      }
    }
  }

  private VueElement.Champ champ(ChampPlace place) {
    Composant.Champ champ = place.champ();
    String id = idDe(place.nom());
    List<String> valeurs = valeurs(place);
    ErreurChamp erreur = erreurParNom.get(place.nom());
    boolean obligatoire = controle.estObligatoire(place);
    obligatoires |= obligatoire;
    boolean declencheur = variables.contains(champ.cle());
    declencheurs |= declencheur;
    VueElement.Champ vue =
        new VueElement.Champ(
            genre(champ.type()), place.nom(), id, champ.libelle(), champ.aide(),
            valeurs.isEmpty() ? "" : valeurs.get(0), choix(place, id, valeurs),
            erreur == null ? null : erreur.message(), obligatoire,
            !obligatoire && !champ.messages().sansMention() && champ.type() != TypeChamp.CASE,
            Formulaire.estModifiable(place, etat), declencheur,
            champ.type().estTexte() ? champ.contraintes().maxCaracteres() : null, saisie(champ));
    cibles.put(place.nom(), vue.cible());
    return vue;
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

  private List<VueFormulaire.Garde> memoire() {
    return reponses.places().parNom().values().stream()
        .filter(etat::estMasque)
        .flatMap(
            place ->
                LectureValeur.brutes(soumis.get(place.nom())).stream()
                    .filter(valeur -> !valeur.isEmpty())
                    .map(valeur -> new VueFormulaire.Garde(Memoire.PREFIXE + place.nom(), valeur)))
        .toList();
  }

  private static List<VueElement.Bloc> blocs(String texte) {
    return Stream.of(texte.split("\\n\\s*\\n")).map(VueBuilder::bloc).toList();
  }

  private static VueElement.Bloc bloc(String bloc) {
    List<String> lignes = bloc.strip().lines().map(ligne -> ligne.strip().replace("**", "")).toList();
    if (lignes.stream().allMatch(ligne -> LIGNE_DE_LISTE.matcher(ligne).matches())) {
      return new VueElement.Bloc("liste", lignes.stream().map(l -> l.substring(2)).toList());
    }
    String premiere = lignes.isEmpty() ? "" : lignes.get(0);
    return premiere.startsWith("#")
        ? new VueElement.Bloc("titre", List.of(premiere.replaceFirst("^#+\\s*", "")))
        : new VueElement.Bloc("paragraphe", List.of(String.join(" ", lignes)));
  }

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

  private static String idDe(String nom) {
    return "champ-" + nom.replaceAll("[^A-Za-z0-9]+", "-");
  }
}
