package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** A forgotten password is changed by a link, and by nothing else. */
class MotsDePasseStories extends SceneDesComptes {

  @Test
  @DisplayName("A forgotten password is changed by a link of one day; sessions of the former end")
  void aForgottenPassword() throws Exception {
    String sienne = email(admin);
    MockHttpSession ancienne = logsIn(sienne, "Mot-de-passe-2026!");

    assertThat(forgets(sienne).getRedirectedUrl()).isEqualTo("/mot-de-passe/envoye");
    String chemin = link();
    assertThat(status("/salaries", ancienne)).as("nothing changes before the link").isEqualTo(200);
    assertThat(get200(chemin)).contains("Choisir un nouveau mot de passe", sienne);
    assertThat(opens(chemin, "court").getContentAsString()).contains("entre 12 et 64");
    assertThat(opens(chemin, MOT_DE_PASSE).getRedirectedUrl()).isEqualTo("/connexion?change");

    assertThat(status("/salaries", ancienne)).isEqualTo(302);
    assertThat(status("/salaries", logsIn(sienne))).isEqualTo(200);
    assertThat(opens(chemin, "encore un autre essai").getStatus()).isEqualTo(404);
  }

  @Test
  @DisplayName("Who asked for a password too late, or has no account, changes nothing")
  void aPasswordAskedForInVain() throws Exception {
    MockHttpServletResponse known = forgets(email(admin));
    String chemin = link();
    MockHttpServletResponse unknown = forgets(adresse);
    assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
    assertThat(unknown.getRedirectedUrl()).isEqualTo(known.getRedirectedUrl());
    assertThat(instances()).as("the same work was done for both").isEqualTo(2);
    pompes.drain(TOPIC);
    assertThat(smtp.recus(adresse)).isEmpty();
    assertThat(instances()).as("nothing waits for the unknown address").isEqualTo(1);

    assertThat(get404("/inscription/lien/" + chemin.replaceAll(".*/", "")))
        .contains("Ce lien n’est plus valable");
    horloge.setDate(LocalDate.of(2026, 11, 25));
    horloge.advance(Duration.ofMinutes(1));
    assertThat(opens(chemin, MOT_DE_PASSE).getStatus()).isEqualTo(404);
    assertThat(forgets("pas une adresse").getStatus()).isEqualTo(422);
    logsIn(email(admin), "Mot-de-passe-2026!");
  }

  @Test
  @DisplayName("What no keyboard sends is a bad request, and what is no token leads nowhere")
  void whatNobodyTypes() throws Exception {
    assertThat(
            mvc.perform(
                    post("/inscription/candidat")
                        .param("prenom", "Awa")
                        .param("nom", "Diallo")
                        .param("email", adresse)
                        .param("commune", "Le\0ns")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(400);
    MockHttpServletResponse answer =
        mvc.perform(
                get(URI.create("/invitation/%7Bx%7D/compte"))
                    .session(logsIn(email(admin), "Mot-de-passe-2026!")))
            .andReturn()
            .getResponse();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/invitation/%7Bx%7D");
  }

  private MockHttpServletResponse forgets(String email) throws Exception {
    return mvc.perform(post("/mot-de-passe").param("email", email).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
