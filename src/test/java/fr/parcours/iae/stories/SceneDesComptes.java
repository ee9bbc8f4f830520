package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.candidat.CandidatService;
import fr.parcours.iae.compte.InvitationService;
import fr.parcours.iae.compte.LienCompte;
import fr.parcours.iae.compte.SaisieInvitation;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.organisation.MembreService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.support.FauxSmtp;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.TacheService;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** An organisation, somebody outside of it, and the links their mailbox receives. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
abstract class SceneDesComptes {

  static final String TOPIC = "compte.send";
  static final String MOT_DE_PASSE = "quatre petits chats gris";
  static final Pattern CHEMIN = Pattern.compile("/(?:invitation|inscription|mot-de-passe)/\\S+");

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

  final FauxSmtp smtp = FauxSmtp.instance();
  Acteur admin;
  String adresse;
  UUID debut;

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

  /** Instances of links asked for in this story that still run. */
  int instances() {
    return jdbc.sql(
            """
            select count(*) from act_ru_execution e join lien_compte l on l.id::text = e.business_key_
            where e.parent_id_ is null and l.nature <> 'INVITATION' and l.id > ?
            """)
        .param(debut)
        .query(Integer.class)
        .single();
  }

  void invites(String email, boolean administrateur) {
    assertThat(
            invitations.invite(
                new SaisieInvitation("Karim", "Benali", email, administrateur), admin))
        .isEmpty();
  }

  LienCompte waiting() {
    return invitations.list(admin).get(0);
  }

  /** The path of the link in the last mail. */
  String link() {
    pompes.drain(TOPIC);
    List<FauxSmtp.Recu> recus = smtp.recus();
    assertThat(recus).isNotEmpty();
    Matcher matcher = CHEMIN.matcher(recus.get(recus.size() - 1).parts().get(0));
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  String get200(String chemin) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(chemin)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  String get404(String chemin) throws Exception {
    MockHttpServletResponse answer = mvc.perform(get(chemin)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(404);
    return answer.getContentAsString();
  }

  MockHttpServletResponse opens(String chemin, String motDePasse) throws Exception {
    return mvc.perform(
            post(chemin)
                .param("motDePasse", motDePasse)
                .param("confirmation", motDePasse)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  MockHttpSession logsIn(String identifiant) throws Exception {
    return logsIn(identifiant, MOT_DE_PASSE);
  }

  MockHttpSession logsIn(String identifiant, String motDePasse) throws Exception {
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

  int status(String chemin, MockHttpSession session) throws Exception {
    return mvc.perform(get(chemin).session(session)).andReturn().getResponse().getStatus();
  }

  String email(Acteur acteur) {
    return jdbc.sql("select identifiant from utilisateur where id = ?")
        .param(acteur.utilisateurId())
        .query(String.class)
        .single();
  }

  static <T> List<T> together(Callable<T> both) throws Exception {
    return together(both, both);
  }

  /** Both at the same moment; one that is refused by an exception answers nothing. */
  static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
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
