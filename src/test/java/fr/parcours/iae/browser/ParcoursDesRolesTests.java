package fr.parcours.iae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.habilitation.DemanderHabilitation;
import fr.parcours.iae.habilitation.HabilitationService;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each kind of person comes for, from the login to the end, by mouse and by keyboard alone.
 */
@ServeurDeTest
@EnabledIf("fr.parcours.iae.browser.Navigateur#isPresent")
@DisplayName("What each kind of person comes for, by mouse and by keyboard alone")
class ParcoursDesRolesTests {

  private static final String MAINS = "fr.parcours.iae.browser.Main#mains";
  private static final String BAPAUME = "62080";
  private static final String FT_ABSENT = "Motif d’absence de l’identifiant France Travail";
  private static final String LILLE = "59350";
  private static final Pattern NUMERO_DE_PASS = Pattern.compile("\\d{5} \\d{2} \\d{5}");

  private static Navigateur navigateur;

  @LocalServerPort int port;
  @Autowired HorlogeDeTest horloge;
  @Autowired Monde monde;
  @Autowired Scene scene;
  @Autowired CandidatService candidats;
  @Autowired Organisations organisations;
  @Autowired HabilitationService habilitations;
  @Autowired JdbcClient jdbc;

  private static final String BRINGS = "Orienter une personne vers ";

  @BeforeAll
  static void open() {
    navigateur = Navigateur.open();
  }

  @AfterAll
  static void close() {
    navigateur.close();
  }

  @BeforeEach
  void today() {
    horloge.setDate(LocalDate.of(2026, 11, 24));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(MAINS)
  @DisplayName("A prescriber finds a person by their number and sends their candidature")
  void aPrescriberFindsAPersonAndBringsThem(Main main) {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI, BAPAUME);
    Acteur ml = monde.aPrescripteurHabilite();
    String nir = aNir();
    UUID connue = aPersonKnownBy(nir, ml);
    try (BrowserContext window = window()) {
      Visite v = new Visite(window, main, port);
      v.login(ml, "Mes tâches");
      searchesAndApplies(v, siae, BRINGS);
      v.arrive("Qui accompagnez-vous");
      fillIdentity(v, lastNameOf(connue));
      v.write("Numéro de sécurité sociale (NIR)", nir);
      v.choose(FT_ABSENT, "La personne n’est pas inscrite à France Travail");
      v.press("Continuer");

      v.arrive("Candidature de " + scene.nameOf(connue, ml));
      v.see("Cette personne a déjà un dossier : le voici.");
      v.write("Message à l’employeur", "Elle peut commencer lundi.");
      v.press("Envoyer la candidature");
      v.see("Candidature envoyée à " + name(siae), "Elle peut commencer lundi.");

      v.menu("Candidatures");
      v.arrive("Candidatures envoyées");
      v.see(scene.nameOf(connue, ml), name(siae));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(MAINS)
  @DisplayName("An orienteur brings a new person and, once refused, says what comes next")
  void anOrienteurBringsANewPersonAndFollowsThem(Main main) {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI, BAPAUME);
    Acteur orienteur = monde.anOrienteur();
    UUID dossier = scene.brought(orienteur, siae);
    scene.answered(dossier, siae, "decision", "REFUSER", "motifRefus", "NO_POSITION");
    String nom = "Durand-" + UUID.randomUUID();
    try (BrowserContext window = window()) {
      Visite v = new Visite(window, main, port);
      v.login(orienteur, "Mes tâches");
      v.follow("Ouvrir");
      v.arrive("Réorienter la personne");
      v.answer("Poursuivre l’accompagnement");
      v.press("Valider");
      assertThat(v.content().locator(".encart-fini")).isVisible();

      searchesAndApplies(v, siae, BRINGS);
      v.arrive("Qui accompagnez-vous");
      fillIdentity(v, nom);
      v.choose("Motif d’absence du numéro", "La personne n’a pas de numéro de sécurité sociale");
      v.choose(FT_ABSENT, "La personne n’est pas inscrite à France Travail");
      v.press("Continuer");
      v.arrive("Candidature de");
      v.write("Message à l’employeur", "Elle peut commencer lundi.");
      v.press("Envoyer la candidature");
      v.see("Candidature envoyée à " + name(siae));

      v.menu("Candidatures");
      v.arrive("Candidatures envoyées");
      v.see("Awa " + nom, name(siae));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(MAINS)
  @DisplayName(
      "A SIAE hires, reads the PASS number, goes to the next task and refuses with a reason")
  void aSiaeHiresThenRefuses(Main main) {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    Acteur ml = monde.aPrescripteurHabilite();
    UUID premier = monde.aCandidat(ml);
    UUID second = monde.aCandidat(ml);
    scene.brought(ml, premier, siae);
    scene.brought(ml, second, siae);
    try (BrowserContext window = window()) {
      Visite v = new Visite(window, main, port);
      v.login(siae, "Mes tâches");
      v.follow("Ouvrir : Étudier la candidature, " + scene.nameOf(premier, siae));
      v.arrive("Étudier la candidature");
      v.answer("Accepter et déclarer l’embauche");
      v.check("Bénéficiaire du RSA");
      v.write("Poste occupé", "Ouvrier polyvalent");
      v.write("Date de début du contrat", "25/11/2026");
      v.press("Valider");
      v.arrive(scene.nameOf(premier, siae));
      v.see("Candidature acceptée", "Numéro de PASS IAE");
      assertThat(v.content().locator(".encart .numero")).hasText(NUMERO_DE_PASS);

      v.follow("Tâche suivante");
      v.arrive("Étudier la candidature : " + scene.nameOf(second, siae));
      v.answer("Refuser");
      v.choose("Motif du refus", "Aucun poste n’est ouvert en ce moment");
      v.write("Message à la personne", "Revenez au printemps.");
      v.press("Valider");
      v.arrive(scene.nameOf(second, siae));
      v.see("Candidature refusée", "Revenez au printemps.");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(MAINS)
  @DisplayName("Somebody who looks for work applies, reads the answer of another SIAE, withdraws")
  void aCandidatAppliesReadsAndWithdraws(Main main) {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI, BAPAUME);
    Acteur autre = monde.aSiaeMember(KindSiae.AI);
    Acteur candidat = monde.asCandidat(monde.aCandidat(siae));
    UUID refusee = scene.brought(candidat, Objects.requireNonNull(candidat.candidatId()), autre);
    scene.answered(
        refusee, autre, "decision", "REFUSER", "motifRefus", "NO_POSITION", "reponse", "Désolés.");
    try (BrowserContext window = window()) {
      Visite v = new Visite(window, main, port);
      v.login(candidat, "Mon parcours");
      v.follow("Suivre la candidature à " + name(autre));
      v.arrive(name(autre));
      v.see("Désolés.");

      searchesAndApplies(v, siae, "Candidater auprès de ");
      v.arrive("Candidater à " + name(siae));
      v.write("Message à l’employeur", "Je peux commencer lundi.");
      v.press("Envoyer la candidature");
      v.arrive("Mon parcours");
      v.see("Candidature envoyée à " + name(siae));

      v.follow("Suivre la candidature à " + name(siae));
      v.arrive(name(siae));
      v.follow("Retirer la candidature");
      v.answer("Une formation commence");
      v.press("Retirer la candidature");
      v.see("Candidature retirée");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(MAINS)
  @DisplayName("The DDETS of a département habilitates an organisation that asks")
  void theDdetsHabilitates(Main main) {
    Acteur association = monde.anOrienteur(LILLE);
    Acteur ddets = monde.anInstitution(LILLE);
    onlyServiceOfItsDepartement(ddets);
    habilitations
        .request(
            new DemanderHabilitation(
                UUID.randomUUID(), "CCAS", "Nous accompagnons des personnes.", null),
            association)
        .orElseThrow();
    try (BrowserContext window = window()) {
      Visite v = new Visite(window, main, port);
      v.login(ddets, "Mes tâches");
      v.follow("Ouvrir : Valider l’habilitation");
      v.arrive("Valider l’habilitation");
      v.see("Nous accompagnons des personnes.");
      v.answer("Habiliter l’organisation");
      assertThat(v.field("Type de prescripteur")).hasValue("CCAS");
      v.press("Valider");
      v.arrive("Habilitation : " + name(association));
      v.see("Habilitation accordée");

      v.follow("Tâche suivante");
      v.see("Plus rien n’attend dans cette vue.");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(MAINS)
  @DisplayName("The support finds a case by name and delivers the PASS by hand")
  void theSupportDeliversAPassByHand(Main main) {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    Acteur ml = monde.aPrescripteurHabilite();
    Acteur support = monde.theSupport();
    UUID personne = monde.aCandidat(ml, MotifAbsenceFt.FORGOTTEN);
    UUID dossier = scene.brought(ml, personne, siae);
    scene.answered(
        dossier,
        siae,
        "decision",
        "ACCEPTER",
        "criteres",
        "RSA",
        "poste",
        "Ouvrier",
        "dateDebut",
        "2026-12-01");
    String nom = scene.nameOf(personne, support);
    try (BrowserContext window = window()) {
      Visite v = new Visite(window, main, port);
      v.login(support, "Mes tâches");
      v.write("Chercher une personne", nom.substring(nom.indexOf(' ') + 1));
      v.press("Chercher");
      v.see("Effacer la recherche");
      v.follow("Ouvrir : Délivrer le PASS à la main, " + nom);
      v.arrive("Délivrer le PASS à la main");
      v.answer("Délivrer le PASS IAE");
      v.press("Valider");
      v.see("délivré");
      assertThat(v.content().locator(".encart .numero")).hasText(NUMERO_DE_PASS);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(MAINS)
  @DisplayName("The administrator sends a file of the ASP and reads why it was refused")
  void theAdministratorReadsWhyAFileIsRefused(Main main) {
    Acteur administrateur = monde.anAdministrateur();
    String nom = "fluxIAE_Structure_" + UUID.randomUUID() + ".csv";
    byte[] tronque = "DEB|fluxIAE_Structure|23/11/2026\n".getBytes(StandardCharsets.UTF_8);
    try (BrowserContext window = window()) {
      Visite v = new Visite(window, main, port);
      v.login(administrateur, "Imports du flux de l’ASP");
      v.give("Fichiers fluxIAE_Structure", new FilePayload(nom, "text/csv", tronque));
      v.press("Lancer l’import");
      v.follow(nom);
      v.arrive("Rapport d’import");
      v.see(nom, "Rien de ce fichier n’a été gardé.");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(MAINS)
  @DisplayName("The administrator of an organisation invites a colleague")
  void theAdministratorOfAnOrganisationInvites(Main main) {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    String adresse = UUID.randomUUID() + "@exemple.test";
    try (BrowserContext window = window()) {
      Visite v = new Visite(window, main, port);
      v.login(siae, "Mes tâches");
      v.menu("Membres");
      v.arrive("Membres");
      v.write("Prénom", "Karim");
      v.write("Nom", "Benali");
      v.write("Adresse électronique", adresse);
      v.answer("Administrateur : peut inviter et désactiver");
      v.press("Envoyer l’invitation");
      v.see("Invitations sans réponse", adresse);
    }
  }

  private void searchesAndApplies(Visite v, Acteur siae, String verb) {
    v.menu("Rechercher un employeur");
    v.arrive("Rechercher un employeur");
    v.write("Commune ou code postal", "Bapaume");
    v.press("Rechercher");
    v.see("du plus proche au plus éloigné");
    v.follow(verb + name(siae));
  }

  private static void fillIdentity(Visite v, String nom) {
    v.choose("Civilité", "Madame");
    v.write("Prénom", "Awa");
    v.write("Nom de naissance", nom);
    v.write("Date de naissance", "17/05/1990");
  }

  private String lastNameOf(UUID candidat) {
    return jdbc.sql("select nom_usage from candidat where id = ?")
        .param(candidat)
        .query(String.class)
        .single();
  }

  private UUID aPersonKnownBy(String nir, Acteur by) {
    return candidats
        .create(
            new CreateCandidat(
                new EtatCivil(
                    Civilite.MME,
                    "Awa",
                    "Durand-" + UUID.randomUUID(),
                    null,
                    LocalDate.of(1990, 5, 17),
                    null,
                    null),
                Coordonnees.inconnues(),
                new Identifiants(nir, null, null, MotifAbsenceFt.NOT_REGISTERED),
                true),
            by)
        .orElseThrow();
  }

  /** A valid number of a woman born in May 1990, unlike any other of these tests. */
  private static String aNir() {
    String corps = "29005624" + "%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
    return corps + "%02d".formatted(97 - Long.parseLong(corps) % 97);
  }

  private void onlyServiceOfItsDepartement(Acteur ddets) {
    jdbc.sql(
            """
            update organisation set nom = 'Z ' || nom
            where categorie = 'INSTITUTION' and departement = '59' and id <> ?""")
        .param(ddets.organisationId())
        .update();
  }

  private String name(Acteur acteur) {
    return organisations.find(Objects.requireNonNull(acteur.organisationId())).orElseThrow().nom();
  }

  private static BrowserContext window() {
    return navigateur.window(1280, ColorScheme.LIGHT);
  }
}
