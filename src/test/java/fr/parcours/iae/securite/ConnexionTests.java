package fr.parcours.iae.securite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.ParcoursTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Logging in, being slowed down, and what every answer carries. */
@ParcoursTest
class ConnexionTests {

  private static final String MOT_DE_PASSE = "un mot de passe long";

  @Autowired MockMvc mvc;
  @Autowired UtilisateurService utilisateurs;
  @Autowired HorlogeDeTest clock;

  private String identifiant;
  private String adresse;

  @BeforeEach
  void openAnAccount() {
    identifiant = UUID.randomUUID() + "@exemple.fr";
    adresse = "test-" + UUID.randomUUID();
    utilisateurs
        .create(CreateUtilisateur.of(identifiant, MOT_DE_PASSE, Profil.SUPPORT, "Sam S."))
        .orElseThrow();
  }

  @Test
  void theRightPasswordOpensANewSessionAndLeadsHome() throws Exception {
    MockHttpSession session = new MockHttpSession();
    String before = session.getId();
    mvc.perform(login(identifiant, MOT_DE_PASSE).session(session))
        .andExpect(redirectedUrl("/mon-espace"));
    assertThat(session.getId()).isNotEqualTo(before);
    mvc.perform(get("/mon-espace").session(session)).andExpect(redirectedUrl("/taches"));
    mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/mon-espace"));
  }

  @Test
  void aFormSentAfterItsSessionEndedLeadsToTheLoginPageThenBackToThePageItWasOn() throws Exception {
    MockHttpSession session =
        (MockHttpSession)
            mvc.perform(
                    post("/taches/abc")
                        .header("Referer", "http://localhost/taches/abc?page=2")
                        .param("decision", "ACCEPTER"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/connexion?expiree"))
                .andReturn()
                .getRequest()
                .getSession(false);
    mvc.perform(login(identifiant, MOT_DE_PASSE).session(session))
        .andExpect(redirectedUrl("/taches/abc?page=2"));
    mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/mon-espace"));
  }

  @Test
  void aPartOfAPageAskedForAfterItsSessionEndedSendsTheWholePageToTheLogin() throws Exception {
    mvc.perform(
            post("/taches/abc")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/taches/abc"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/connexion?expiree"));
  }

  @Test
  void nobodyIsSentToAPageThatIsNotOursAfterLoggingIn() throws Exception {
    for (String elsewhere :
        List.of(
            "https://ailleurs.example/taches/abc",
            "http://localhost//ailleurs.example/",
            "http://localhost/inconnue",
            "javascript:alert(1)",
            "pas une adresse")) {
      MockHttpSession session = new MockHttpSession();
      mvc.perform(post("/taches/abc").header("Referer", elsewhere).session(session))
          .andExpect(status().isSeeOther());
      mvc.perform(login(identifiant, MOT_DE_PASSE).session(session))
          .andExpect(redirectedUrl("/mon-espace"));
      identifiant = "autre-" + UUID.randomUUID() + "@exemple.fr";
      utilisateurs
          .create(CreateUtilisateur.of(identifiant, MOT_DE_PASSE, Profil.SUPPORT, "Sam S."))
          .orElseThrow();
    }
  }

  @Test
  void whoeverMayReadAPageMayAskForItsHeaders() throws Exception {
    mvc.perform(head("/accessibilite")).andExpect(status().isOk());
    mvc.perform(head("/taches")).andExpect(status().is3xxRedirection());
    mvc.perform(head("/inconnue")).andExpect(status().isNotFound());
  }

  @Test
  void anUnknownAccountAndAWrongPasswordGetTheSameAnswer() throws Exception {
    mvc.perform(login(identifiant, "faux")).andExpect(redirectedUrl("/connexion?erreur"));
    mvc.perform(login("a\u0000" + identifiant, MOT_DE_PASSE))
        .andExpect(redirectedUrl("/connexion?erreur"));
    mvc.perform(login("inconnu-" + UUID.randomUUID(), "faux"))
        .andExpect(redirectedUrl("/connexion?erreur"));
  }

  @Test
  void tenFailuresSuspendAnAccountEvenWithTheRightPasswordUntilTheDelayIsOver() throws Exception {
    for (int i = 0; i < TentativeService.LIMITE_COMPTE; i++) {
      mvc.perform(login(identifiant, "faux")).andExpect(redirectedUrl("/connexion?erreur"));
    }
    mvc.perform(login(identifiant, MOT_DE_PASSE)).andExpect(redirectedUrl("/connexion?attente"));
    try {
      clock.advance(Duration.ofMinutes(16));
      mvc.perform(login(identifiant, MOT_DE_PASSE)).andExpect(redirectedUrl("/mon-espace"));
    } finally {
      clock.advance(Duration.ofMinutes(-16));
    }
  }

  @Test
  void anUnknownAccountIsSuspendedLikeAKnownOne() throws Exception {
    String inconnu = "inconnu-" + UUID.randomUUID();
    for (int i = 0; i < TentativeService.LIMITE_COMPTE; i++) {
      mvc.perform(login(inconnu, "faux")).andExpect(redirectedUrl("/connexion?erreur"));
    }
    mvc.perform(login(inconnu, "faux")).andExpect(redirectedUrl("/connexion?attente"));
  }

  @Test
  void guessesOnManyAccountsFromOneAddressAreSuspended() throws Exception {
    for (int i = 0; i < TentativeService.LIMITE_ADRESSE; i++) {
      mvc.perform(login("inconnu-" + UUID.randomUUID(), "faux"))
          .andExpect(redirectedUrl("/connexion?erreur"));
    }
    mvc.perform(login(identifiant, MOT_DE_PASSE)).andExpect(redirectedUrl("/connexion?attente"));
  }

  @Test
  void guessesSentTogetherNeverPassTheLimit() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> guesses = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String from = "test-" + UUID.randomUUID();
        guesses.add(
            () ->
                mvc.perform(login(identifiant, "faux").with(from(from)))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl());
      }
      int allowed = 0;
      for (Future<String> answer : pool.invokeAll(guesses)) {
        allowed += "/connexion?erreur".equals(answer.get()) ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(TentativeService.LIMITE_COMPTE);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void everyAnswerCarriesTheProtectiveHeaders() throws Exception {
    mvc.perform(get("/").secure(true))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
        .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().exists("Strict-Transport-Security"))
        .andExpect(content().string(not(containsString("style="))))
        .andExpect(content().string(not(containsString("onclick="))));
  }

  @Test
  void aChangeWithoutTheTokenIsRefused() throws Exception {
    UtilisateurConnecte sam =
        utilisateurs
            .connecte(
                utilisateurs
                    .create(
                        CreateUtilisateur.of(
                            UUID.randomUUID() + "@exemple.fr", MOT_DE_PASSE, Profil.SUPPORT, "Sam"))
                    .orElseThrow())
            .orElseThrow();
    mvc.perform(post("/deconnexion").with(Connecte.as(sam))).andExpect(status().isForbidden());
    mvc.perform(post("/deconnexion").with(Connecte.as(sam)).with(csrf().useInvalidToken()))
        .andExpect(status().isForbidden());
    mvc.perform(post("/deconnexion").with(Connecte.as(sam)).with(csrf()))
        .andExpect(redirectedUrl("/connexion?au-revoir"));
  }

  @Test
  void whatIsNotListedDoesNotExist() throws Exception {
    mvc.perform(get("/engine-rest/task")).andExpect(status().isNotFound());
    mvc.perform(get("/actuator/env")).andExpect(status().isNotFound());
    mvc.perform(get("/taches")).andExpect(redirectedUrl("http://localhost/connexion"));
  }

  @Test
  void demoAccountsAreNotListedOutsideTheDemonstration() throws Exception {
    mvc.perform(get("/connexion"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("démonstration"))));
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder login(
      String who, String password) {
    return post("/connexion")
        .param("identifiant", who)
        .param("motDePasse", password)
        .with(csrf())
        .with(from(adresse));
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
