package fr.parcours.iae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Scripts are comforts: whoever has none reads everything and decides. */
@ServeurDeTest
@EnabledIf("fr.parcours.iae.browser.Navigateur#isPresent")
@DisplayName("Without JavaScript people search, read, join a file and decide")
class SansJavaScriptTests {

  private static Navigateur navigateur;

  @LocalServerPort int port;
  @Autowired HorlogeDeTest horloge;
  @Autowired Monde monde;
  @Autowired Scene scene;
  @Autowired Organisations organisations;

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

  @Test
  @DisplayName(
      "A member of a SIAE takes a task, keeps a draft, joins a file, hires, refuses the next")
  void aSiaeDecides() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI);
    Acteur ml = monde.aPrescripteurHabilite();
    UUID premier = monde.aCandidat(ml);
    UUID second = monde.aCandidat(ml);
    scene.brought(ml, premier, siae);
    scene.brought(ml, second, siae);
    try (BrowserContext window = navigateur.windowWithoutScript()) {
      Visite v = new Visite(window, new Souris(), port);
      v.login(siae, "Mes tâches");
      v.press("Prendre : Étudier la candidature, " + scene.nameOf(premier, siae));
      v.see("1 sur 1 faite", "elle est à vous");
      v.follow("Ouvrir : Étudier la candidature, " + scene.nameOf(premier, siae));
      v.see("Ce qu’il faut savoir", "Notes de l’équipe");

      v.answer("Accepter et déclarer l’embauche");
      v.press("Mettre à jour le formulaire");
      v.check("Bénéficiaire du RSA");
      v.write("Poste occupé", "Ouvrier");
      v.give("Joindre un fichier", pdf());
      v.press("Joindre");
      v.see("Fichier reçu", "attestation.pdf", "Votre brouillon du");
      assertThat(v.field("Poste occupé")).hasValue("Ouvrier");
      assertThat(v.field("Bénéficiaire du RSA")).isChecked();
      v.write("Poste occupé", "Ouvrier polyvalent");
      v.press("Enregistrer le brouillon");
      v.see("Brouillon enregistré");
      assertThat(v.field("Poste occupé")).hasValue("Ouvrier polyvalent");
      v.write("Date de début du contrat", "25/11/2026");
      v.press("Valider");
      v.see("Candidature acceptée", "Numéro de PASS IAE");

      v.follow("Tâche suivante");
      v.arrive("Étudier la candidature : " + scene.nameOf(second, siae));
      v.answer("Refuser");
      v.press("Mettre à jour le formulaire");
      v.press("Valider");
      v.see("Rien n’est perdu : ce que vous avez saisi est toujours là.");
      v.choose("Motif du refus", "Aucun poste n’est ouvert en ce moment");
      v.press("Valider");
      v.see("Candidature refusée");
    }
  }

  @Test
  @DisplayName(
      "Anybody searches an employer; somebody who looks for work applies, joins a file, follows")
  void somebodySearchesThenApplies() {
    Acteur siae = monde.aSiaeMember(KindSiae.ACI, "62080");
    String nom =
        organisations.find(Objects.requireNonNull(siae.organisationId())).orElseThrow().nom();
    Acteur candidat = monde.asCandidat(monde.aCandidat(siae));
    try (BrowserContext window = navigateur.windowWithoutScript()) {
      Visite v = new Visite(window, new Souris(), port);
      v.go("/");
      v.write("Commune ou code postal", "Bapaume");
      v.press("Rechercher");
      v.see("autour de Bapaume, du plus proche au plus éloigné");
      v.followNamed(nom);
      v.arrive(nom);
      v.follow("Candidater");

      v.arrive("Se connecter");
      v.signIn(candidat);
      v.arrive("Candidater à " + nom);
      v.write("Message à l’employeur", "Je peux commencer lundi.");
      v.press("Envoyer la candidature");
      v.arrive("Mon parcours");
      v.see("Candidature envoyée à " + nom);
      v.follow("Suivre la candidature à " + nom);
      v.see("Ce qui s’est passé", "Mes fichiers");
      v.give("Joindre un fichier", pdf());
      v.press("Joindre");
      v.see("Fichier reçu", "attestation.pdf", "Fichier joint : attestation.pdf");
      v.go("/recherche/employeurs?lieu=Bapaume");
      v.see("Vous y avez déjà candidaté il y a moins de 24 heures");
    }
  }

  private static FilePayload pdf() {
    return new FilePayload(
        "attestation.pdf",
        "application/pdf",
        ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII));
  }
}
