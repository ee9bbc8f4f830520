package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import fr.parcours.iae.candidat.Coordonnees;
import fr.parcours.iae.candidat.CreateCandidat;
import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.candidat.Identifiants;
import fr.parcours.iae.support.FauxSmtp;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** People open their own account, and nobody learns from it who has one. */
class InscriptionsStories extends SceneDesComptes {

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
  @DisplayName("The employer a visitor chose before signing up is kept up to the form of deposit")
  void theChosenEmployerIsKept() throws Exception {
    String depot = "/candidatures/nouvelle?siae=" + admin.organisationId();
    MockHttpSession visite = visit(depot);
    signsUp("candidat", adresse, "Léa", "Petit");

    HttpServletRequest ouverture = opensIn(visite, link());

    assertThat(visite.isInvalid()).isTrue();
    assertThat(loggedIn((MockHttpSession) ouverture.getSession(false)))
        .contains(depot)
        .doesNotContain("/mon-espace");
  }

  @Test
  @DisplayName("The employer chosen is kept when the mail is opened in another browser")
  void theChosenEmployerIsKeptElsewhere() throws Exception {
    String depot = "/candidatures/nouvelle?siae=" + admin.organisationId();
    signsUpIn(visit(depot));

    HttpServletRequest ouverture = opensIn(new MockHttpSession(), link());

    assertThat(loggedIn((MockHttpSession) ouverture.getSession(false))).isEqualTo(depot);
  }

  private void signsUpIn(MockHttpSession session) throws Exception {
    mvc.perform(
            post("/inscription/candidat")
                .param("prenom", "Léa")
                .param("nom", "Petit")
                .param("email", adresse)
                .param("commune", "62041")
                .session(session)
                .with(csrf()))
        .andExpect(redirectedUrl("/inscription/envoyee"));
  }

  @Test
  @DisplayName("Any other page a visitor could not open is forgotten when the account opens")
  void anotherPageIsForgotten() throws Exception {
    MockHttpSession visite = visit("/taches");
    signsUp("candidat", adresse, "Léa", "Petit");

    assertThat(opensIn(visite, link()).getSession(false)).isNull();
  }

  private MockHttpSession visit(String chemin) throws Exception {
    MockHttpSession visite = new MockHttpSession();
    assertThat(status(chemin, visite)).isEqualTo(302);
    return visite;
  }

  private HttpServletRequest opensIn(MockHttpSession session, String chemin) throws Exception {
    return mvc.perform(
            post(chemin)
                .param("motDePasse", MOT_DE_PASSE)
                .param("confirmation", MOT_DE_PASSE)
                .session(session)
                .with(csrf()))
        .andExpect(redirectedUrl("/connexion?compte"))
        .andReturn()
        .getRequest();
  }

  /** Where logging in with this session leads. */
  private String loggedIn(MockHttpSession session) throws Exception {
    return mvc.perform(
            post("/connexion")
                .param("identifiant", adresse)
                .param("motDePasse", MOT_DE_PASSE)
                .session(session)
                .with(csrf()))
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
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
}
