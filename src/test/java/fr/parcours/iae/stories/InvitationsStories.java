package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.compte.ErreurSaisie;
import fr.parcours.iae.compte.SaisieInvitation;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** People come in by the link of an invitation, which proves their address and serves once. */
class InvitationsStories extends SceneDesComptes {

  @Test
  @DisplayName("The person invited chooses a password, logs in and acts for the organisation")
  void invitedThenActing() throws Exception {
    invites(adresse, false);
    String chemin = link();

    assertThat(get200(chemin)).contains("Karim Benali", "Ouvrir votre compte", adresse);
    MockHttpServletResponse opened = opens(chemin, MOT_DE_PASSE);
    assertThat(opened.getRedirectedUrl()).isEqualTo("/connexion?compte");

    MockHttpSession session = logsIn(adresse);
    assertThat(status("/taches", session)).isEqualTo(200);
    assertThat(membres.list(admin))
        .filteredOn(m -> m.email().equals(adresse))
        .singleElement()
        .satisfies(m -> assertThat(m.actif()).isTrue())
        .satisfies(m -> assertThat(m.administrateur()).isFalse());
    assertThat(invitations.list(admin)).isEmpty();
  }

  @Test
  @DisplayName("Nobody can follow a link out of the base: it holds the digest of the token only")
  void theTokenIsInTheMailOnly() throws Exception {
    invites(adresse, false);
    String jeton = link().replaceAll(".*/", "");

    assertThat(jeton).hasSize(43);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from jeton_compte
                    where empreinte = sha256(convert_to(?, 'UTF8'))
                    """)
                .param(jeton)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from notification_destinataire
                    where contenu::text like '%' || ? || '%'
                    """)
                .param(jeton)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("A link used, cancelled, replaced, over or never sent gives the same sober page")
  void aLinkThatOpensNothing() throws Exception {
    invites(adresse, false);
    String used = link();
    opens(used, MOT_DE_PASSE);

    invites("autre." + adresse, false);
    String replaced = link();
    invitations.resend(waiting().id(), admin);
    String cancelled = link();
    invitations.cancel(waiting().id(), admin);

    invites("tard." + adresse, false);
    String over = link();
    UUID lien = waiting().id();
    horloge.setDate(LocalDate.of(2026, 12, 8));

    String jamais = get404("/invitation/" + "A".repeat(43));
    assertThat(jamais).contains("Ce lien n’est plus valable");
    for (String chemin : List.of(used, replaced, cancelled, over)) {
      assertThat(get404(chemin)).isEqualTo(jamais);
      assertThat(opens(chemin, MOT_DE_PASSE).getStatus()).isEqualTo(404);
    }
    assertThat(lecteur.page(admin, "/organisation/membres")).contains("Expirée");
    parcours.letDaysPassUntil(lien, LocalDate.of(2026, 12, 9));
    assertThat(
            jdbc.sql("select etat from lien_compte where id = ?")
                .param(lien)
                .query(String.class)
                .single())
        .isEqualTo("EXPIRE");
  }

  @Test
  @DisplayName("A link followed twice at the same moment opens one account")
  void usedOnceEvenAtTheSameMoment() throws Exception {
    invites(adresse, false);
    String chemin = link();

    List<Integer> answers = together(() -> opens(chemin, MOT_DE_PASSE).getStatus());

    assertThat(answers).containsExactlyInAnyOrder(302, 404);
    assertThat(membres.list(admin)).filteredOn(m -> m.email().equals(adresse)).hasSize(1);
  }

  @Test
  @DisplayName("The administrators are told that somebody invited now administers with them")
  void invitedToAdminister() throws Exception {
    pompes.drain("notification.send");
    invites(adresse, true);
    assertThat(opens(link(), MOT_DE_PASSE).getRedirectedUrl()).isEqualTo("/connexion?compte");
    smtp.reset();
    pompes.drain("notification.send");

    assertThat(smtp.recus(email(admin)))
        .singleElement()
        .satisfies(
            recu ->
                assertThat(recu.objet())
                    .isEqualTo("Votre organisation a un administrateur de plus"));
    assertThat(smtp.recus(adresse)).as("who has just accepted knows it").isEmpty();
  }

  @Test
  @DisplayName("A cancelled invitation whose mail has not left never leaves")
  void cancelledBeforeTheMail() {
    invites(adresse, false);
    invitations.cancel(waiting().id(), admin);

    pompes.drain(TOPIC);

    assertThat(smtp.recus(adresse)).isEmpty();
  }

  @Test
  @DisplayName("Who has an account joins with it, and with no other")
  void anAccountJoins() throws Exception {
    Acteur connue = monde.aPrescripteurHabilite();
    String sienne = email(connue);
    invites(sienne, false);
    String chemin = link();

    assertThat(get200(chemin)).contains("Un compte existe déjà").doesNotContain("motDePasse");
    assertThat(opens(chemin, MOT_DE_PASSE).getStatus()).isEqualTo(422);
    MockHttpSession autre = logsIn(email(monde.aPrescripteurHabilite()), "Mot-de-passe-2026!");
    assertThat(joins(chemin, autre).getStatus()).isEqualTo(422);

    MockHttpSession session = logsIn(sienne, "Mot-de-passe-2026!");
    assertThat(joins(chemin, session).getContentAsString()).contains("Invitation acceptée");

    mvc.perform(
        post("/organisation-courante")
            .param("organisationId", organisation(admin).toString())
            .session(session)
            .with(csrf()));
    assertThat(status("/salaries", session)).isEqualTo(200);
  }

  @Test
  @DisplayName("The account of a candidat is no member of anything")
  void aCandidatDoesNotJoin() throws Exception {
    Acteur candidat = monde.asCandidat(monde.aCandidat(monde.aPrescripteurHabilite()));
    invites(email(candidat), false);
    String chemin = link();

    MockHttpServletResponse answer = joins(chemin, logsIn(email(candidat), "Mot-de-passe-2026!"));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("n’est pas celui d’un professionnel");
  }

  @Test
  @DisplayName("A password too short or equal to the address is refused, and the link still serves")
  void aWeakPassword() throws Exception {
    invites(adresse, false);
    String chemin = link();

    assertThat(opens(chemin, "court").getContentAsString()).contains("entre 12 et 64");
    assertThat(opens(chemin, adresse).getContentAsString())
        .contains("ne doit pas reprendre votre adresse");
    assertThat(opens(chemin, "é".repeat(40)).getContentAsString())
        .as("80 bytes, more than the digest reads")
        .contains("une lettre accentuée compte double");
    assertThat(get200(chemin)).contains("Ouvrir votre compte");
  }

  @Test
  @DisplayName("A member, somebody already invited and a bad address are said so")
  void whatIsSaidToTheAdministrator() {
    invites(adresse, false);

    assertThat(codes(adresse)).containsExactly("DEJA_INVITE");
    assertThat(codes(email(admin))).containsExactly("DEJA_MEMBRE");
    assertThat(codes("pas une adresse")).containsExactly("EMAIL_INVALIDE");
    assertThat(
            invitations.invite(
                new SaisieInvitation("", "http://exemple.test/gagnez", adresse, false), admin))
        .extracting(ErreurSaisie::code)
        .containsExactly("PRENOM_REQUIS", "NOM_REQUIS");
    assertThat(
            invitations.invite(
                new SaisieInvitation("gagnez.exemple.test", "J.-P. d’Été", "b." + adresse, false),
                admin))
        .as("the address of a site without its scheme; initials are no such thing")
        .extracting(ErreurSaisie::code)
        .containsExactly("PRENOM_REQUIS");
  }

  @Test
  @DisplayName(
      "Sending an expired invitation again says so when a newer one waits, or serves nobody")
  void resendingWhatWasReplaced() throws Exception {
    invites(adresse, false);
    UUID over = waiting().id();
    link();
    parcours.letDaysPassUntil(over, LocalDate.of(2026, 12, 9));
    invites(adresse, false);
    String chemin = link();
    int sent = smtp.recus(adresse).size();

    assertThat(invitations.resend(over, admin).map(Refus::code)).contains("DEJA_INVITE");
    pompes.drain(TOPIC);
    assertThat(smtp.recus(adresse)).hasSize(sent);

    opens(chemin, MOT_DE_PASSE);
    parcours.today();
    assertThat(invitations.list(admin)).isEmpty();
  }

  @Test
  @DisplayName("A link that leaves just after midnight holds to its fourteenth day of Paris")
  void aDayIsADayOfParis() throws Exception {
    horloge.setDate(LocalDate.of(2026, 11, 25));
    horloge.advance(Duration.ofMinutes(-690));
    invites(adresse, false);
    link();

    assertThat(lecteur.page(admin, "/organisation/membres"))
        .contains("valable jusqu’au 09/12/2026");
  }

  private List<String> codes(String email) {
    return invitations.invite(new SaisieInvitation("Karim", "Benali", email, false), admin).stream()
        .map(ErreurSaisie::code)
        .toList();
  }

  private MockHttpServletResponse joins(String chemin, MockHttpSession session) throws Exception {
    return mvc.perform(post(chemin + "/compte").session(session).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
