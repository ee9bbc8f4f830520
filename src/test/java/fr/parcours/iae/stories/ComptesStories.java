package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.compte.ErreurSaisie;
import fr.parcours.iae.compte.InvitationService;
import fr.parcours.iae.compte.LienCompte;
import fr.parcours.iae.compte.SaisieInvitation;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.organisation.MembreService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.support.FauxSmtp;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.TacheService;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** People come in by a link that proves their address, and go out at once. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class ComptesStories {

  private static final String TOPIC = "compte.send";
  private static final String MOT_DE_PASSE = "quatre petits chats gris";
  private static final Pattern CHEMIN =
      Pattern.compile("/(?:invitation|inscription|mot-de-passe)/\\S+");

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Lecteur lecteur;
  @Autowired Pompes pompes;
  @Autowired InvitationService invitations;
  @Autowired MembreService membres;
  @Autowired TacheService taches;
  @Autowired HorlogeDeTest horloge;
  @Autowired CandidatService candidats;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private final FauxSmtp smtp = FauxSmtp.instance();
  private Acteur admin;
  private String adresse;
  private UUID debut;

  @BeforeEach
  void anOrganisationAndSomebodyOutside() {
    parcours.today();
    smtp.reset();
    pompes.drain(TOPIC);
    debut = Uuids.v7();
    admin = monde.aSiaeMember(KindSiae.ACI);
    adresse = "karim." + UUID.randomUUID() + "@exemple.test";
  }

  @AfterEach
  void theServerAnswersAgain() {
    smtp.reset();
    parcours.today();
    pompes.drain(TOPIC);
  }

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
  @DisplayName("A deactivated member loses the organisation at the next request")
  void deactivatedAtOnce() throws Exception {
    Acteur colleague = monde.aColleagueOf(admin);
    MockHttpSession session = logsIn(email(colleague), "Mot-de-passe-2026!");
    assertThat(status("/salaries", session)).isEqualTo(200);

    assertThat(membres.deactivate(colleague.utilisateurId(), admin).isFait()).isTrue();

    assertThat(status("/salaries", session)).isEqualTo(403);
  }

  @Test
  @DisplayName("What a deactivated member had taken is free again, for their colleagues to see")
  void theirTasksAreFreeAgain() {
    Acteur colleague = monde.aColleagueOf(admin);
    Acteur prescripteur = monde.aPrescripteurHabilite();
    UUID dossier = parcours.brings(prescripteur, monde.aCandidat(prescripteur), admin);
    String tache = parcours.waiting(dossier, "UserTask_ReviewCandidature").id();
    taches.take(tache, colleague).orElseThrow();
    taches.postpone(tache, LocalDate.of(2026, 12, 24), colleague).orElseThrow();

    membres.deactivate(colleague.utilisateurId(), admin).orElseThrow();

    assertThat(taches.show(tache, admin).tache().assignee()).isNull();
    assertThat(
            jdbc.sql("select a_revoir_le is null from tache where id = ?")
                .param(tache)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @DisplayName("An administrator made or unmade is one at the next request")
  void administratorAtOnce() throws Exception {
    Acteur colleague = monde.aColleagueOf(admin);
    MockHttpSession session = logsIn(email(colleague), "Mot-de-passe-2026!");
    assertThat(status("/organisation/api", session)).isEqualTo(403);

    membres.setAdministrateur(colleague.utilisateurId(), true, admin).orElseThrow();
    assertThat(status("/organisation/api", session)).isEqualTo(200);

    membres.setAdministrateur(colleague.utilisateurId(), false, admin).orElseThrow();
    assertThat(status("/organisation/api", session)).isEqualTo(403);
  }

  @Test
  @DisplayName("The last administrator stays, however hard two of them try")
  void theLastAdministratorStays() throws Exception {
    UUID moi = admin.utilisateurId();
    assertThat(membres.deactivate(moi, admin).refus().map(Refus::code))
        .contains("DERNIER_ADMINISTRATEUR");
    assertThat(membres.setAdministrateur(moi, false, admin).refus().map(Refus::code))
        .contains("DERNIER_ADMINISTRATEUR");

    Acteur colleague = monde.aColleagueOf(admin);
    membres.setAdministrateur(colleague.utilisateurId(), true, admin).orElseThrow();
    together(
        () -> membres.deactivate(colleague.utilisateurId(), admin).isFait(),
        () -> membres.deactivate(moi, asAdmin(colleague)).isFait());

    assertThat(
            jdbc.sql(
                    "select count(*) from membre where organisation_id = ? and actif and administrateur")
                .param(organisation(admin))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("Another organisation's administrator, or a simple member, finds nothing to change")
  void ofOnesOwnOrganisationOnly() {
    Acteur other = monde.aSiaeMember(KindSiae.ACI);
    Acteur simple = monde.aColleagueOf(admin);
    invites(adresse, false);
    UUID lien = waiting().id();

    assertThatThrownBy(() -> membres.deactivate(simple.utilisateurId(), other))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> membres.setAdministrateur(simple.utilisateurId(), true, other))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> invitations.cancel(lien, other))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> invitations.resend(lien, other))
        .isInstanceOf(IntrouvableException.class);
    assertThatThrownBy(() -> membres.deactivate(admin.utilisateurId(), asAdmin(simple)))
        .isInstanceOf(IntrouvableException.class);
    assertThat(waiting().id()).isEqualTo(lien);
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
  @DisplayName("The name of an organisation carries no address of a site into our mails")
  void noSiteInTheNameOfAnOrganisation() throws Exception {
    for (String nom : List.of("Gagnez sur www.exemple.test", "http://exemple", "Les Quais.com")) {
      assertThat(orienteur(nom).getContentAsString()).contains("sans adresse de site");
    }
    assertThat(orienteur("A.D.I.E. des Quais, St. Omer").getRedirectedUrl())
        .isEqualTo("/inscription/envoyee");
  }

  private MockHttpServletResponse orienteur(String organisation) throws Exception {
    return mvc.perform(
            post("/inscription/orienteur")
                .param("prenom", "Awa")
                .param("nom", "Diallo")
                .param("email", adresse)
                .param("commune", "62041")
                .param("organisation", organisation)
                .with(csrf()))
        .andReturn()
        .getResponse();
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

  @Test
  @DisplayName("A candidat confirms an address, chooses a password and finds an own file")
  void aCandidatSignsUp() throws Exception {
    assertThat(signsUp("candidat", adresse, "Léa", "Petit").getRedirectedUrl())
        .isEqualTo("/inscription/envoyee");
    String chemin = link();

    assertThat(get200(chemin)).contains("Votre adresse est confirmée", adresse);
    assertThat(opens(chemin, MOT_DE_PASSE).getRedirectedUrl()).isEqualTo("/connexion?compte");

    assertThat(status("/mon-parcours", logsIn(adresse))).isEqualTo(200);
    assertThat(files(adresse)).hasSize(1);
    assertThat(opens(chemin, MOT_DE_PASSE).getStatus()).isEqualTo(404);
  }

  @Test
  @DisplayName("The file a professional opened is found again by the address and the name together")
  void aCandidatFindsTheFileOpenedForThem() throws Exception {
    UUID opened = fileOf("Léa", "Petit", adresse);

    signsUp("candidat", adresse, "LEA", "petit");
    opens(link(), MOT_DE_PASSE);

    assertThat(fileOfAccount(adresse)).isEqualTo(opened);
  }

  @Test
  @DisplayName("An address typed by mistake in a file does not give it to a stranger")
  void aStrangerDoesNotGetTheFile() throws Exception {
    UUID opened = fileOf("Sofia", "Martin", adresse);

    signsUp("candidat", adresse, "Léa", "Petit");
    opens(link(), MOT_DE_PASSE);

    assertThat(fileOfAccount(adresse)).isNotEqualTo(opened);
  }

  @Test
  @DisplayName("An orienteur opens an organisation without habilitation and administers it")
  void anOrienteurSignsUp() throws Exception {
    signsUp("orienteur", adresse, "Awa", "Diallo");
    opens(link(), MOT_DE_PASSE);

    MockHttpSession session = logsIn(adresse);
    assertThat(status("/organisation/membres", session)).isEqualTo(200);
    assertThat(status("/prolongations", session)).isEqualTo(403);
    assertThat(
            jdbc.sql("select habilitation from organisation where email = ?")
                .param(adresse)
                .query(String.class)
                .single())
        .isEqualTo("NOT_REQUIRED");
  }

  @Test
  @DisplayName(
      "The page answers the same whether the address has an account; only its mail says so")
  void noEnumerationOfAddresses() throws Exception {
    String connue = email(admin);

    MockHttpServletResponse known = signsUp("candidat", connue, "Léa", "Petit");
    MockHttpServletResponse unknown = signsUp("candidat", adresse, "Léa", "Petit");
    assertThat(known.getStatus()).isEqualTo(unknown.getStatus());
    assertThat(known.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl());
    assertThat(instances()).as("the same work was done for both").isEqualTo(2);

    pompes.drain(TOPIC);
    assertThat(smtp.recus(connue))
        .singleElement()
        .satisfies(m -> assertThat(m.objet()).isEqualTo("Vous avez déjà un compte"))
        .satisfies(m -> assertThat(m.parts().get(0)).doesNotContain("/inscription/lien"));
    assertThat(smtp.recus(adresse)).hasSize(1);
    assertThat(instances()).as("nothing waits for the known address").isEqualTo(1);
  }

  @Test
  @DisplayName("One mailbox receives three mails a day at most, and the page says nothing of it")
  void aMailboxIsNotFlooded() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(signsUp("candidat", adresse, "Léa", "Petit").getRedirectedUrl())
          .isEqualTo("/inscription/envoyee");
    }
    pompes.drain(TOPIC);

    assertThat(smtp.recus(adresse)).hasSize(3);
  }

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

  @Test
  @DisplayName("A SIAE opens its account from the address the ASP knows, through its administrator")
  void aSiaeSignsUp() throws Exception {
    Connue siae = aSiaeOfTheFlow();

    assertThat(siret(siae.siret()).getRedirectedUrl()).isEqualTo("/inscription/envoyee?siae");
    String chemin = link();
    assertThat(smtp.recus(siae.email())).hasSize(1);
    assertThat(get200(chemin)).contains("Désigner l’administrateur", siae.nom());
    MockHttpServletResponse named = names(chemin, adresse);
    assertThat(named.getContentAsString()).contains("Invitation envoyée");
    assertThat(names(chemin, "autre@exemple.test").getStatus()).isEqualTo(404);

    opens(link(), MOT_DE_PASSE);
    MockHttpSession session = logsIn(adresse);
    assertThat(status("/salaries", session)).isEqualTo(200);
    assertThat(status("/organisation/api", session)).as("administers it").isEqualTo(200);

    siret(siae.siret());
    pompes.drain(TOPIC);
    assertThat(smtp.recus(siae.email()))
        .last()
        .satisfies(m -> assertThat(m.objet()).contains("déjà ouvert"))
        .satisfies(m -> assertThat(m.parts().get(0)).doesNotContain("/inscription/lien"));
  }

  @Test
  @DisplayName("A SIRET nobody knows gets the same answer for the same work, and no mail")
  void noEnumerationOfSirets() throws Exception {
    Connue siae = aSiaeOfTheFlow();

    MockHttpServletResponse known = siret(siae.siret());
    MockHttpServletResponse unknown = siret(aSiret());
    assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
    assertThat(unknown.getRedirectedUrl()).isEqualTo(known.getRedirectedUrl());
    assertThat(instances()).as("the same work was done for both").isEqualTo(2);

    pompes.drain(TOPIC);
    assertThat(smtp.recus()).extracting(FauxSmtp.Recu::a).containsExactly(siae.email());
    assertThat(instances()).as("nothing waits for the unknown SIRET").isEqualTo(1);
    assertThat(siret("1234 5678 9012 3").getStatus()).isEqualTo(422);
  }

  /** A SIAE as the flow brings it: nobody has an account. */
  private record Connue(String siret, String nom, String email) {}

  private Connue aSiaeOfTheFlow() {
    int asp = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
    Connue siae = new Connue(aSiret(), "Structure " + asp, "officielle." + asp + "@exemple.test");
    jdbc.sql(
            """
            insert into structure_asp (asp_id, siret, siret_signature, denomination, naf, email,
              adresse, complement, code_postal, commune, telephone, departement)
            values (?, ?, ?, ?, '8899B', ?, '', '', '62000', 'Arras', '', '62')
            """)
        .params(asp, siae.siret(), siae.siret(), siae.nom(), siae.email())
        .update();
    jdbc.sql(
            """
            insert into organisation (id, categorie, kind, nom, siret, asp_id, departement, email,
              creee_le)
            values (?, 'SIAE', 'ACI', ?, ?, ?, '62', ?, now())
            """)
        .params(UUID.randomUUID(), siae.nom(), siae.siret(), asp, siae.email())
        .update();
    return siae;
  }

  private static String aSiret() {
    return "%014d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000_000L));
  }

  private MockHttpServletResponse siret(String siret) throws Exception {
    return mvc.perform(post("/inscription/siae").param("siret", siret).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse names(String chemin, String email) throws Exception {
    return mvc.perform(
            post(chemin + "/administrateur")
                .param("prenom", "Karim")
                .param("nom", "Benali")
                .param("email", email)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse signsUp(String voie, String email, String prenom, String nom)
      throws Exception {
    return mvc.perform(
            post("/inscription/" + voie)
                .param("prenom", prenom)
                .param("nom", nom)
                .param("email", email)
                .param("commune", "62041")
                .param("organisation", "Association des Quais")
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  /** Instances of links asked for in this story that still run. */
  private int instances() {
    return jdbc.sql(
            """
            select count(*) from act_ru_execution e join lien_compte l on l.id::text = e.business_key_
            where e.parent_id_ is null and l.nature <> 'INVITATION' and l.id > ?
            """)
        .param(debut)
        .query(Integer.class)
        .single();
  }

  private UUID fileOf(String prenom, String nom, String email) {
    return candidats
        .create(
            new CreateCandidat(
                new EtatCivil(null, prenom, nom, null, null, null, null),
                new Coordonnees(email, null, null, null, null),
                new Identifiants(null, null, null, null),
                true),
            admin)
        .orElseThrow();
  }

  private List<UUID> files(String email) {
    return jdbc.sql("select id from candidat where email = ?")
        .param(email)
        .query(UUID.class)
        .list();
  }

  private UUID fileOfAccount(String email) {
    return jdbc.sql("select candidat_id from utilisateur where identifiant = ?")
        .param(email)
        .query(UUID.class)
        .single();
  }

  private List<String> codes(String email) {
    return invitations.invite(new SaisieInvitation("Karim", "Benali", email, false), admin).stream()
        .map(ErreurSaisie::code)
        .toList();
  }

  private void invites(String email, boolean administrateur) {
    assertThat(
            invitations.invite(
                new SaisieInvitation("Karim", "Benali", email, administrateur), admin))
        .isEmpty();
  }

  private LienCompte waiting() {
    return invitations.list(admin).get(0);
  }

  /** The path of the link in the last mail. */
  private String link() {
    pompes.drain(TOPIC);
    List<FauxSmtp.Recu> recus = smtp.recus();
    assertThat(recus).isNotEmpty();
    Matcher matcher = CHEMIN.matcher(recus.get(recus.size() - 1).parts().get(0));
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  private String get200(String chemin) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(chemin)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private String get404(String chemin) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(chemin)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(404);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse opens(String chemin, String motDePasse) throws Exception {
    return mvc.perform(
            post(chemin)
                .param("motDePasse", motDePasse)
                .param("confirmation", motDePasse)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse joins(String chemin, MockHttpSession session) throws Exception {
    return mvc.perform(post(chemin + "/compte").session(session).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpSession logsIn(String identifiant) throws Exception {
    return logsIn(identifiant, MOT_DE_PASSE);
  }

  private MockHttpSession logsIn(String identifiant, String motDePasse) throws Exception {
    var answer =
        mvc.perform(
                post("/connexion")
                    .param("identifiant", identifiant)
                    .param("motDePasse", motDePasse)
                    .with(csrf()))
            .andReturn();
    assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/mon-espace");
    MockHttpSession session =
        (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    mvc.perform(get("/mon-espace").session(session));
    return session;
  }

  private int status(String chemin, MockHttpSession session) throws Exception {
    return mvc.perform(get(chemin).session(session)).andReturn().getResponse().getStatus();
  }

  private String email(Acteur acteur) {
    return jdbc.sql("select identifiant from utilisateur where id = ?")
        .param(acteur.utilisateurId())
        .query(String.class)
        .single();
  }

  /** The same person, who says they administer the organisation. */
  private static Acteur asAdmin(Acteur a) {
    return new Acteur(
        a.utilisateurId(),
        a.profil(),
        a.organisationId(),
        a.organisationCategorie(),
        a.organisationKind(),
        a.prescripteurHabilite(),
        true,
        a.departement(),
        null);
  }

  private static <T> List<T> together(Callable<T> both) throws Exception {
    return together(both, both);
  }

  /** Both at the same moment; one that is refused by an exception answers nothing. */
  private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<T> answers = new java.util.ArrayList<>();
      for (Future<T> answer : threads.invokeAll(List.of(one, other))) {
        try {
          answers.add(answer.get());
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(IntrouvableException.class);
        }
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
