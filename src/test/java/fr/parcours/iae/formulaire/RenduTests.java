package fr.parcours.iae.formulaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RenduTests {

  private static final Map<String, Object> PREMIERE_EMBAUCHE = Map.of("diagnosticNecessaire", true);

  private final Formulaire etude = LecteurDeTest.duDepot("candidature/review-candidature");

  @Test
  void everyFieldHasALabelAndEveryIdIsUnique() {
    String html =
        page(etude.rafraichir(LecteurDeTest.soumis("decision", "ACCEPTER"), PREMIERE_EMBAUCHE));
    List<String> ids = trouves(html, " id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    List<String> etiquettes = trouves(html, "<label for=\"([^\"]+)\"");
    List<String> champs =
        trouves(html, "<(?:input|select|textarea)(?![^>]*type=\"hidden\")[^>]* id=\"([^\"]+)\"");
    assertThat(champs).isNotEmpty();
    assertThat(etiquettes).containsAll(champs);
    for (String liste : trouves(html, "aria-describedby=\"([^\"]+)\"")) {
      assertThat(ids).contains(liste.split(" "));
    }
  }

  @Test
  void fieldsOfAnotherAnswerAreNotOnThePage() {
    String html = page(etude.ouvrir(PREMIERE_EMBAUCHE));
    assertThat(html)
        .contains("name=\"decision\"")
        .doesNotContain("name=\"motifRefus\"", "name=\"nir\"");
    String refus =
        page(etude.rafraichir(LecteurDeTest.soumis("decision", "REFUSER"), PREMIERE_EMBAUCHE));
    assertThat(refus)
        .contains("name=\"motifRefus\"", "name=\"reponse\"")
        .doesNotContain("name=\"nir\"");
  }

  @Test
  void theSummaryLeadsToTheFieldsAndSaysNothingIsLost() {
    Map<String, String[]> soumis =
        LecteurDeTest.soumis(
            "decision", "ACCEPTER", "poste", "Maraîcher <b>", "dateDebut", "31/02/2027");
    Saisie saisie = etude.validate(soumis, PREMIERE_EMBAUCHE);
    String html = page(etude.corriger(soumis, PREMIERE_EMBAUCHE, LecteurDeTest.erreurs(saisie)));
    assertThat(html)
        .contains("href=\"#champ-dateDebut\"", "id=\"champ-criteres-0\"", "aria-invalid=\"true\"")
        .contains("value=\"31/02/2027\"", "Maraîcher &lt;b&gt;", "Rien n’est perdu")
        .doesNotContain("<b>");
    List<String> ids = trouves(html, " id=\"([^\"]+)\"");
    assertThat(ids).containsAll(trouves(html, "href=\"#([^\"]+)\""));
  }

  @Test
  void anAnswerThatRulesOthersRedrawsTheFormWithOrWithoutJavaScript() {
    String html = page(etude.ouvrir(Map.of()).avecAction("/taches/12"));
    assertThat(html)
        .contains("hx-post=\"/taches/12\"", "hx-trigger=\"change\"", "hx-target=\"#formulaire\"")
        .contains("<noscript>", "name=\"_refresh\"", "formnovalidate");
    assertThat(page(etude.ouvrir(Map.of()))).contains("hx-post=\"\"");
    assertThat(page(LecteurDeTest.duDepot("candidature/resume-candidature").ouvrir(Map.of())))
        .doesNotContain("hx-post", "<noscript>");
  }

  @Test
  void whatWasTypedInAFieldThatWentAwayComesBackWithIt() {
    Map<String, String[]> change =
        LecteurDeTest.soumis("decision", "REFUSER", "poste", "Maraîcher");
    VueFormulaire refus = etude.rafraichir(change, PREMIERE_EMBAUCHE);
    assertThat(refus.memoire())
        .extracting(VueFormulaire.Garde::nom)
        .containsExactly("_memoire.poste");
    Map<String, String[]> retour =
        LecteurDeTest.soumis("decision", "ACCEPTER", "_memoire.poste", "Maraîcher");
    assertThat(page(etude.rafraichir(retour, PREMIERE_EMBAUCHE))).contains("value=\"Maraîcher\"");
  }

  @Test
  void aChoiceProposedForAFieldThatIsNotThereYetComesWithIt() {
    Formulaire reponse = LecteurDeTest.duDepot("habilitation/valider-habilitation");
    Map<String, Object> propose =
        Map.of(
            "typesPrescripteur",
            List.of(
                Map.of("label", "CAF", "value", "CAF"), Map.of("label", "CCAS", "value", "CCAS")),
            "typeAccorde",
            "CCAS");
    assertThat(reponse.ouvrir(propose).memoire())
        .containsExactly(new VueFormulaire.Garde("_memoire.typeAccorde", "CCAS"));

    Map<String, String[]> choix =
        LecteurDeTest.soumis("reponseHabilitation", "HABILITER", "_memoire.typeAccorde", "CCAS");
    assertThat(page(reponse.rafraichir(choix, propose)))
        .containsPattern("<option value=\"CCAS\"[^>]*selected");
  }

  @Test
  void aDayProposedForAFieldThatIsNotThereYetComesWithIt() {
    Formulaire decision = LecteurDeTest.duDepot("prefet/prendre-decision");
    Map<String, Object> propose = Map.of("debutDecision", LocalDate.of(2026, 12, 1));
    VueFormulaire ouverte = decision.ouvrir(propose);
    assertThat(ouverte.memoire())
        .containsExactly(new VueFormulaire.Garde("_memoire.debutDecision", "01/12/2026"));

    Map<String, String[]> choix =
        LecteurDeTest.soumis("decisionPrefet", "ACCORDER", "_memoire.debutDecision", "01/12/2026");
    assertThat(page(decision.rafraichir(choix, propose))).contains("value=\"01/12/2026\"");
  }

  @Test
  void aPageOfEachStateIsKeptToBeLookedAt() throws Exception {
    Map<String, String[]> soumis =
        LecteurDeTest.soumis(
            "decision",
            "ACCEPTER",
            "nir",
            "123",
            "poste",
            "Ouvrier maraîcher",
            "dateDebut",
            "31/02/2027",
            "criteres",
            "RSA",
            "criteres",
            "QPV");
    Saisie saisie = etude.validate(soumis, PREMIERE_EMBAUCHE);
    Path dossier = Files.createDirectories(Path.of("target/pictures/formulaire"));
    Files.writeString(dossier.resolve("review-ouvert.html"), page(etude.ouvrir(PREMIERE_EMBAUCHE)));
    Files.writeString(
        dossier.resolve("review-refuser.html"),
        page(etude.rafraichir(LecteurDeTest.soumis("decision", "REFUSER"), PREMIERE_EMBAUCHE)));
    Files.writeString(
        dossier.resolve("review-accepter.html"),
        page(etude.corriger(soumis, PREMIERE_EMBAUCHE, LecteurDeTest.erreurs(saisie))));
    assertThat(dossier.resolve("review-accepter.html")).isNotEmptyFile();
  }

  private static String page(VueFormulaire vue) {
    return PageDeTest.rendre(vue);
  }

  private static List<String> trouves(String html, String motif) {
    return Pattern.compile(motif).matcher(html).results().map(r -> r.group(1)).toList();
  }
}
