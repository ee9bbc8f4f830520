package fr.parcours.iae.formulaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds what a page shows from a form, its answers, its state and what to correct. */
final class VueBuilder {

  private static final Set<TypeChamp> PROPOSES =
      Set.of(TypeChamp.DATE, TypeChamp.NOMBRE, TypeChamp.LISTE, TypeChamp.RADIO);

  private static final Pattern LIGNE_DE_LISTE = Pattern.compile("[*-] (.+)");

  private final FormulaireDefinition definition;
  private final Reponses reponses;
  private final EtatFormulaire etat;
  private final Map<String, String[]> soumis;
  private final Map<String, ?> faits;
  private final List<ErreurChamp> erreurs;
  private final VueChamps champs;
  private final List<String> boutons = new ArrayList<>();

  VueBuilder(
      FormulaireDefinition definition,
      Reponses reponses,
      EtatFormulaire etat,
      Map<String, String[]> soumis,
      Map<String, ?> faits,
      List<ErreurChamp> erreurs,
      LocalDate aujourdhui) {
    this.definition = definition;
    this.reponses = reponses;
    this.etat = etat;
    this.soumis = soumis;
    this.faits = faits;
    this.erreurs = erreurs;
    this.champs = new VueChamps(definition, etat, soumis, faits, erreurs, aujourdhui);
  }

  VueFormulaire build() {
    List<VueElement> elements = elements(definition.composants(), null);
    List<VueFormulaire.Erreur> resume =
        erreurs.stream()
            .map(e -> new VueFormulaire.Erreur(champs.cible(e.cle()), e.message(), e.code()))
            .toList();
    return new VueFormulaire(
        definition.id(),
        "",
        elements,
        resume,
        memoire(),
        champs.ontDesObligatoires(),
        champs.ontDesDeclencheurs(),
        List.copyOf(boutons));
  }

  private List<VueElement> elements(List<Composant> composants, ChampPlace.@Nullable Ligne ligne) {
    List<VueElement> elements = new ArrayList<>();
    for (Composant composant : composants) {
      if (!etat.estMasque(composant.masque(), ligne)) {
        add(elements, composant, ligne);
      }
    }
    return List.copyOf(elements);
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
      List<VueElement> dedans = elements(groupe.composants(), ligne);
      elements.add(new VueElement.Groupe("groupe-" + groupe.id(), groupe.libelle(), dedans));
    } else if (composant instanceof Composant.Liste liste) {
      addLignes(elements, liste);
    } else if (composant instanceof Composant.Champ champ) {
      String nom = ligne == null ? champ.cle() : ligne.prefixe() + champ.cle();
      ChampPlace place = reponses.places().parNom().get(nom);
      if (place != null) {
        elements.add(champs.champ(place));
      }
    }
  }

  private void addLignes(List<VueElement> elements, Composant.Liste liste) {
    int nombre = reponses.places().lignes().getOrDefault(liste.cle(), 0);
    for (int rang = 0; rang < nombre; rang++) {
      List<VueElement> dedans =
          elements(liste.composants(), new ChampPlace.Ligne(liste.cle(), rang));
      String id = "groupe-" + liste.cle() + "-" + rang;
      elements.add(new VueElement.Groupe(id, liste.libelle() + " " + (rang + 1), dedans));
    }
  }

  private List<VueFormulaire.Garde> memoire() {
    return reponses.places().parNom().values().stream()
        .filter(etat::estMasque)
        .flatMap(this::gardes)
        .toList();
  }

  private Stream<VueFormulaire.Garde> gardes(ChampPlace place) {
    List<String> valeurs =
        isPropose(place)
            ? ValeursInitiales.textes(place, faits)
            : LectureValeur.brutes(soumis.get(place.nom()));
    return valeurs.stream()
        .filter(valeur -> !valeur.isEmpty())
        .map(valeur -> new VueFormulaire.Garde(Memoire.PREFIXE + place.nom(), valeur));
  }

  /** What is proposed from the start waits in its field until the field is shown; texts do not. */
  private boolean isPropose(ChampPlace place) {
    return soumis.isEmpty() && PROPOSES.contains(place.champ().type());
  }

  /** Paragraphs, lists and headings of a text; any other markup is shown as it is. */
  private static List<VueElement.Bloc> blocs(String texte) {
    return Stream.of(texte.split("\\n\\s*\\n")).map(VueBuilder::bloc).toList();
  }

  private static VueElement.Bloc bloc(String bloc) {
    List<String> lignes =
        bloc.strip().lines().map(ligne -> ligne.strip().replace("**", "")).toList();
    if (lignes.stream().allMatch(ligne -> LIGNE_DE_LISTE.matcher(ligne).matches())) {
      return new VueElement.Bloc("liste", lignes.stream().map(l -> l.substring(2)).toList());
    }
    String premiere = lignes.isEmpty() ? "" : lignes.get(0);
    return premiere.startsWith("#")
        ? new VueElement.Bloc("titre", List.of(premiere.replaceFirst("^#+\\s*", "")))
        : new VueElement.Bloc("paragraphe", List.of(String.join(" ", lignes)));
  }
}
