package fr.parcours.iae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.migration.ConducteurMigrations;
import fr.parcours.iae.publication.DemandeProposition;
import fr.parcours.iae.publication.FichierRecu;
import fr.parcours.iae.publication.PropositionService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.stories.VersionsDeTest;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.VersionsEssayees;
import fr.parcours.iae.version.Generalisation;
import fr.parcours.iae.version.GeneralisationService;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.VersionService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator changes how a département works, from the matrix to the way back. */
@ServeurDeTest
@EnabledIf("fr.parcours.iae.browser.Navigateur#isPresent")
@DisplayName("Versions of a département: by keyboard alone, and where no script runs")
class VersionsNavigateurTests {

  private static final String MENDE = "48095";
  private static final String CORSE = "Orientation, Corse-du-Sud";
  private static final String RAPPEL = "Premier rappel d’une candidature sans réponse";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static Navigateur navigateur;

  @LocalServerPort int port;
  @Autowired HorlogeDeTest horloge;
  @Autowired Monde monde;
  @Autowired Scene scene;
  @Autowired Deployeur deployeur;
  @Autowired VersionService versions;
  @Autowired ConducteurMigrations conducteur;
  @Autowired GeneralisationService generalisations;
  @Autowired PropositionService propositions;
  @Autowired ComparaisonService modeles;

  private String legere;
  private String orientation;

  /** A keyboard with scripts; a mouse without any. */
  record Facon(String nom, boolean scripts, Main main) {
    @Override
    public String toString() {
      return nom;
    }
  }

  static Stream<Facon> facons() {
    return Stream.of(
        new Facon("au clavier seul", true, new Clavier()),
        new Facon("sans JavaScript", false, new Souris()));
  }

  @BeforeAll
  static void open() {
    navigateur = Navigateur.open();
  }

  @AfterAll
  static void close() {
    navigateur.close();
  }

  @BeforeEach
  void twoVersions() {
    horloge.setDate(TODAY);
    orientation = versions.processus("orientation", "48").definitionId();
    legere = VersionsDeTest.orientationSansReorientation(deployeur).definitionId();
    Acteur admin = monde.anAdministrateur();
    generalisations.of(Nature.PROCESSUS, "orientation").stream()
        .filter(Generalisation::isOuverte)
        .forEach(g -> generalisations.stop(g.id(), admin).orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facons")
  @DisplayName("From the matrix: put in force, take back, by waves, then a delay")
  void anAdministratorDecidesAndTakesBack(Facon facon) {
    try (BrowserContext window = window(facon)) {
      Visite v = new Visite(window, facon.main(), port);
      v.login(monde.anAdministrateur(), "Imports");
      v.menu("Versions et délais");
      v.arrive("Versions par département");
      v.choose("Région", "Corse");
      v.press("Montrer");
      facon.main().press(summary(v, "Agir : " + CORSE));
      facon
          .main()
          .press(cell(v).getByText("Changer", new Locator.GetByTextOptions().setExact(true)));

      v.arrive(CORSE);
      choose(v, facon.main(), "version", legere);
      v.press("Mettre en vigueur");
      v.see("Dites pourquoi");
      v.write("Pourquoi", "La Corse essaie");
      v.press("Mettre en vigueur");
      v.see("Décision enregistrée", "propre à ce département", "La Corse essaie");
      v.see("Décidé par");
      facon.main().press(summary(v, "Revenir à la version précédente"));
      v.write("Pourquoi revenir en arrière", "Trop tôt");
      v.press("Confirmer : revenir");
      v.see("La version précédente est de nouveau en vigueur", "comme partout", "Trop tôt");

      v.follow("Généraliser par vagues");
      v.arrive("Généraliser par vagues, Orientation");
      choose(v, facon.main(), "version", legere);
      v.write("Départements", "2A");
      v.field("À partir du").fill(TODAY.plusMonths(2).toString());
      v.write("Pourquoi", "Par vagues");
      v.press("Prévoir ces vagues");
      v.see("Les vagues sont prévues", "à partir du 24/01/2027");
      v.press("Mettre en pause");
      v.see("En pause : les vagues à venir n’auront pas lieu");
      v.press("Arrêter");
      v.see("Arrêtée : les vagues à venir n’auront pas lieu");

      v.menu("Versions et délais");
      v.follow("Délais par département");
      v.arrive("Délais nationaux");
      if (facon.scripts()) {
        assertThat(v.page().locator(".lateral [aria-current=page]")).hasText("Versions et délais");
      }
      v.choose("Lieu", "2A Corse-du-Sud");
      v.press("Montrer");
      v.arrive("Délais, Corse-du-Sud");
      v.follow("Changer : " + RAPPEL);
      v.arrive(RAPPEL);
      v.write("Nombre", "9");
      v.write("Pourquoi", "Relancer moins vite");
      v.press("Enregistrer");
      v.see("Décision enregistrée", "9 jours", "propre à ce département");
      v.choose("Unité", "suivre de nouveau la valeur nationale");
      v.write("Pourquoi", "Comme avant");
      v.press("Enregistrer");
      v.see("comme partout", "Comme avant");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("facons")
  @DisplayName("Compare, see what it would do, foresee a migration, run it, come back")
  void anAdministratorComparesAndMigrates(Facon facon) throws IOException {
    VersionsEssayees.tableStricte(deployeur);
    twoCases();
    try (BrowserContext window = window(facon)) {
      Visite v = new Visite(window, facon.main(), port);
      v.login(monde.anAdministrateur(), "Imports");
      v.go("/administration/comparaisons");
      v.follow("Nombre minimum de critères");
      v.arrive("Nombre minimum de critères : ce qui change");
      v.see("Lignes qui changent");
      v.follow("Rejouer les décisions réelles");
      v.arrive("qu’aurait-on décidé");
      v.press("Rejouer");
      v.arrive("qu’aurait-on décidé");

      v.menu("Versions et délais");
      v.choose("Région", "Corse");
      v.press("Montrer");
      v.follow(CORSE);
      v.arrive(CORSE);
      v.choose("Lieu", "48 Lozère");
      v.press("Aller");
      v.arrive("Orientation, Lozère");
      v.follow("Comparer deux versions");
      v.arrive("Orientation : ce qui change");
      Assertions.assertThat(v.field("Version de départ").inputValue())
          .as("without a choice, two versions and not one with itself")
          .isNotEqualTo(v.field("Comparée à").inputValue());
      v.follow("Voir où en seraient les dossiers");
      v.arrive("Orientation : où en seraient les dossiers");
      v.write("Département", "48");
      v.press("Voir");
      v.see("Premiers dossiers de l’échantillon");
      v.follow("Prévoir leur migration");

      v.arrive("Migrations des dossiers en cours");
      v.see("Administration");
      choose(v, facon.main(), "source", orientation);
      choose(v, facon.main(), "cible", legere);
      assertThat(v.field("Départements")).hasValue("48");
      v.press("Préparer le plan");
      v.arrive("Plan de migration : Orientation");
      v.see("Un élément n’a pas de correspondance", "Réorienter la personne");
      v.press("Prévoir dossier par dossier");
      v.see("Ce que ferait la migration", "à quoi le plan ne fait correspondre aucune étape");
      v.write("Pourquoi ces dossiers changent de version", "La Lozère change");
      facon
          .main()
          .press(
              v.content()
                  .locator("button")
                  .filter(new Locator.FilterOptions().setHasText("Lancer la migration")));
      v.arrive("Orientation : version");
      conducteur.drain();
      v.follow("Actualiser");
      v.see("Terminée", "Demandée par", "Pourquoi des dossiers ne sont pas passés");
      facon.main().press(summary(v, "Revenir en arrière"));
      v.write("Pourquoi revenir en arrière", "Trop tôt");
      v.press("Confirmer : revenir en arrière");
      v.see("Le retour en arrière est lancé");
      conducteur.drain();
      v.follow("Actualiser");
      v.see("Terminée");
    }
  }

  @Test
  @DisplayName(
      "Every page of versions reads well: no fault found by axe, nothing beside the screen")
  void everyPageReadsWell() {
    twoCases();
    List<String> complaints = new ArrayList<>();
    try (BrowserContext window = navigateur.window(1280, ColorScheme.LIGHT)) {
      Visite v = new Visite(window, new Souris(), port);
      Acteur lecteur = monde.anAdministrateur();
      v.login(lecteur, "Imports");
      Page page = v.page();
      pages(lecteur)
          .forEach(
              (name, path) -> {
                v.go(path);
                page.waitForLoadState();
                page.locator("details").evaluateAll("all => all.forEach(d => d.open = true)");
                for (int largeur : new int[] {1280, 390, 320}) {
                  page.setViewportSize(largeur, 900);
                  if (!(Boolean)
                      page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
                    complaints.add(name + " défile de côté à " + largeur + " px");
                  }
                  Navigateur.keep(page, "versions-" + name + "-" + largeur);
                }
                new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
                    .exclude(".djs-container")
                    .analyze()
                    .getViolations()
                    .forEach(
                        f ->
                            complaints.add(
                                name + " : " + f.getId() + " " + f.getNodes().get(0).getTarget()));
                page.setViewportSize(1280, 900);
              });
    }
    Assertions.assertThat(complaints).isEmpty();
  }

  private Map<String, String> pages(Acteur lecteur) {
    String modele = "/administration/versions/processus/orientation";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("matrice", "/administration/versions?region=76");
    pages.put("regles", "/administration/versions?nature=decisions");
    pages.put("modele", modele + "?departement=48");
    pages.put("vagues", modele + "/vagues");
    pages.put("delais", "/administration/parametres?departement=48");
    pages.put("comparaisons", "/administration/comparaisons");
    pages.put("ecarts", "/administration/comparaisons/processus/orientation");
    pages.put("apercu", "/administration/comparaisons/processus/orientation/apercu?departement=48");
    pages.put("migrations", "/administration/migrations?processus=orientation&departements=48");
    pages.put(
        "plan",
        "/administration/migrations/plan?source=%s&cible=%s&departements=48&prevoir=oui"
            .formatted(orientation, legere));
    proposees(pages, lecteur);
    return pages;
  }

  /** A table the reader may approve, the same with faults, and a drawing of theirs with some. */
  private void proposees(Map<String, String> pages, Acteur lecteur) {
    String table = "/administration/versions/decisions/criteres-minimum";
    String liste = "/administration/publications";
    Acteur auteur = monde.anAdministrateur();
    String juste = proposee(Kind.DECISION, "criteres-minimum", auteur, t -> t);
    String fautive =
        proposee(
            Kind.DECISION,
            "criteres-minimum",
            auteur,
            t -> t.replaceFirst("<text>3</text>", "<text>trois</text>"));
    String dessin =
        proposee(
            Kind.PROCESSUS,
            "orientation",
            lecteur,
            t -> t.replaceFirst("formRef=\"review-candidature\"", "formRef=\"etude-courte\""));
    pages.put("proposer-processus", "/administration/versions/processus/orientation/proposition");
    pages.put("proposer-regle", table + "/proposition");
    pages.put("editeur", table + "/editeur");
    pages.put("proposees", liste);
    pages.put("proposee-juste", liste + juste);
    pages.put("proposee-juste-rejeu", liste + juste + "/rejeu");
    pages.put("proposee-fautive", liste + fautive);
    pages.put("proposee-fautive-editeur", liste + fautive + "/editeur");
    pages.put("proposee-dessin", liste + dessin);
  }

  /** Ends the address of its page. */
  private String proposee(Kind nature, String cle, Acteur auteur, UnaryOperator<String> change) {
    ModeleLu depart = modeles.lire(nature, cle, 1);
    UUID id = UUID.randomUUID();
    String edition = "versionTag=\"2031." + id.toString().substring(0, 6) + "\"";
    String texte = change.apply(depart.xml().replaceAll("versionTag=\"[^\"]*\"", edition));
    Assertions.assertThat(texte).isNotEqualTo(depart.xml());
    DemandeProposition demande =
        new DemandeProposition(
            id,
            Nature.valueOf(nature.name()),
            cle,
            1,
            List.of(new FichierRecu(depart.fichier(), texte.getBytes(StandardCharsets.UTF_8))),
            "Des pages à relire");
    Assertions.assertThat(propositions.propose(demande, auteur).refus()).isEmpty();
    return "/" + id;
  }

  private void twoCases() {
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur siae = monde.aSiaeMember(KindSiae.ACI, MENDE);
    scene.brought(ml, siae);
    UUID refusee = scene.brought(ml, siae);
    scene.answered(refusee, siae, "decision", "REFUSER", "motifRefus", "NO_POSITION");
  }

  private BrowserContext window(Facon facon) {
    return facon.scripts()
        ? navigateur.window(1280, ColorScheme.LIGHT)
        : navigateur.windowWithoutScript();
  }

  private static Locator summary(Visite v, String words) {
    return v.content()
        .locator("summary")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first();
  }

  /** The unfolded cell. */
  private static Locator cell(Visite v) {
    return v.content().locator("details.cellule-gestes[open]");
  }

  /** Chooses by what the list says of this definition. */
  private static void choose(Visite v, Main main, String list, String definitionId) {
    Locator options = v.content().locator("select[name=" + list + "]");
    String words = options.locator("option[value='" + definitionId + "']").textContent().strip();
    main.choose(options, words);
  }
}
