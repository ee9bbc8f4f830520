package fr.parcours.iae.formulaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class FormulairePropertyTests {

  private static final Map<String, Object> FAITS =
      Map.of(
          "diagnosticNecessaire",
          true,
          "prescripteurs",
          List.of(new Option("p1", "Mission locale")),
          "fichesDePoste",
          List.of("f1"),
          "communes",
          List.of("62498"));
  private static final Map<String, Formulaire> FORMULAIRES = new HashMap<>();

  static {
    LecteurDeTest.formulairesDuDepot()
        .forEach((chemin, json) -> FORMULAIRES.put(chemin, LecteurDeTest.service().read(json)));
  }

  @Property(tries = 400)
  void aFieldThatIsNotInTheFormIsNeverAccepted(
      @ForAll("formulaires") String chemin,
      @ForAll("noms") String nom,
      @ForAll @StringLength(max = 20) String valeur) {
    Formulaire formulaire = FORMULAIRES.get(chemin);
    if (formulaire.definition().cles().contains(nom)) {
      return;
    }
    Saisie saisie = formulaire.validate(Map.of(nom, new String[] {valeur}), FAITS);
    assertThat(LecteurDeTest.erreurs(saisie))
        .anySatisfy(
            erreur -> {
              assertThat(erreur.cle()).isEqualTo(nom);
              assertThat(erreur.code()).isEqualTo("CHAMP_INCONNU");
            });
  }

  @Property(tries = 400)
  void whatAFormAcceptsIsOnlyOfItsOwnFields(
      @ForAll("formulaires") String chemin, @ForAll("saisies") Map<String, String> saisie) {
    Formulaire formulaire = FORMULAIRES.get(chemin);
    if (formulaire.validate(pour(formulaire, saisie), FAITS) instanceof Saisie.Valide valide) {
      assertThat(formulaire.definition().cles()).containsAll(valide.champs().keySet());
    }
  }

  @Property(tries = 400)
  void everyTypedValueIsStillThereWhenTheFormIsShownAgain(
      @ForAll("formulaires") String chemin, @ForAll("saisies") Map<String, String> saisie) {
    Formulaire formulaire = FORMULAIRES.get(chemin);
    Map<String, String[]> soumis = pour(formulaire, saisie);
    List<ErreurChamp> erreurs = LecteurDeTest.erreurs(formulaire.validate(soumis, FAITS));
    VueFormulaire vue = formulaire.corriger(soumis, FAITS, erreurs);
    Map<String, VueElement.Champ> montres = new LinkedHashMap<>();
    collect(vue.elements(), montres);
    soumis.forEach(
        (nom, valeurs) -> {
          VueElement.Champ champ = montres.get(nom);
          if (champ == null) {
            assertThat(vue.memoire())
                .contains(new VueFormulaire.Garde("_memoire." + nom, valeurs[0]));
          } else if (champ.choix().isEmpty()) {
            assertThat(champ.valeur()).isEqualTo(valeurs[0]);
          } else {
            assertThat(champ.choix().stream().filter(c -> c.valeur().equals(valeurs[0])))
                .allMatch(VueElement.Choix::choisi);
          }
        });
    assertThat(PageDeTest.rendre(vue)).contains("id=\"formulaire\"");
  }

  @Provide
  Arbitrary<String> formulaires() {
    return Arbitraries.of(FORMULAIRES.keySet());
  }

  @Provide
  Arbitrary<String> noms() {
    List<String> connus = new ArrayList<>();
    FORMULAIRES.values().forEach(f -> connus.addAll(f.definition().cles()));
    Arbitrary<String> autres =
        Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(nom -> !nom.startsWith("_"));
    return Arbitraries.oneOf(
        autres,
        Arbitraries.of(connus),
        Arbitraries.of(connus).map(nom -> nom + "[0]"),
        Arbitraries.of(connus).map(nom -> nom + ".class"),
        Arbitraries.of(connus).map(nom -> " " + nom),
        Arbitraries.of(connus).map(String::toUpperCase).filter(nom -> !connus.contains(nom)));
  }

  @Provide
  Arbitrary<Map<String, String>> saisies() {
    List<String> connus = new ArrayList<>();
    FORMULAIRES.values().forEach(f -> connus.addAll(f.definition().cles()));
    Arbitrary<String> valeurs =
        Arbitraries.oneOf(
            Arbitraries.of(
                "ACCEPTER",
                "REFUSER",
                "ATTENTE",
                "VALIDER",
                "ELIGIBLE",
                "NON_ELIGIBLE",
                "DELIVRER",
                "DEMANDER",
                "true",
                "RSA",
                "OTHER",
                "01/12/2026",
                "31/02/2026",
                "35",
                "26,5",
                "p1",
                "M",
                "<script>alert(1)</script>",
                "\"><img src=x>",
                "${7*7}",
                "[[${7*7}]]",
                "=1+1"),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(60).filter(v -> !v.isBlank()));
    return Arbitraries.maps(Arbitraries.of(connus), valeurs).ofMaxSize(12);
  }

  private static Map<String, String[]> pour(Formulaire formulaire, Map<String, String> saisie) {
    Map<String, String[]> soumis = new LinkedHashMap<>();
    saisie.forEach(
        (nom, valeur) -> {
          if (formulaire.definition().cles().contains(nom)) {
            soumis.put(nom, new String[] {valeur});
          }
        });
    return soumis;
  }

  private static void collect(List<VueElement> elements, Map<String, VueElement.Champ> montres) {
    for (VueElement element : elements) {
      if (element instanceof VueElement.Groupe groupe) {
        collect(groupe.elements(), montres);
      } else if (element instanceof VueElement.Champ champ) {
        montres.put(champ.nom(), champ);
      }
    }
  }
}
