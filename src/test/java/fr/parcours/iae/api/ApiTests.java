package fr.parcours.iae.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.parcours.iae.fichesalarie.OuvertureFiches;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.stories.EmbauchesPourApi;
import fr.parcours.iae.stories.Lecteur;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** Programs read what their SIAE reads, by the contract, and nothing else. */
@ParcoursTest
@Import({EmbauchesPourApi.class, Lecteur.class})
class ApiTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode CONTRAT = contrat();

  @Autowired Monde monde;
  @Autowired EmbauchesPourApi embauches;
  @Autowired JetonService jetons;
  @Autowired OuvertureFiches ouvertures;
  @Autowired HorlogeDeTest horloge;
  @Autowired Lecteur pages;
  @Autowired LecturesApi lectures;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private Acteur siae;
  private String jeton;

  @BeforeEach
  void aSiaeThatHired() {
    siae = embauches.aSiaeThatHired(2);
    ouvertures.openMissing();
    horloge.advance(Duration.ofSeconds(10));
    jeton = jetons.create("Logiciel de paie", admin(siae)).orElseThrow().valeur();
  }

  @Test
  void eachAnswerIsWhatTheContractSays() throws Exception {
    JsonNode candidatures = conforms("/candidatures", "PageCandidatures");
    assertThat(candidatures.path("elements")).hasSize(2);
    assertThat(candidatures.path("elements").get(0).path("personne").path("nom").asText())
        .isNotBlank();
    conforms("/candidatures/" + first(candidatures), "Candidature");
    JsonNode pass = conforms("/pass-iae", "PagePass");
    assertThat(pass.path("elements")).hasSize(2);
    assertThat(pass.path("elements").get(0).path("contrat").path("debut").asText())
        .isEqualTo("2026-12-01");
    JsonNode fiches = conforms("/fiches-salarie", "PageFiches");
    assertThat(fiches.path("elements")).hasSize(2);
    conforms("/fiches-salarie/" + first(fiches), "Fiche");
    JsonNode structure = conforms("/structure", "Structure");
    assertThat(structure.path("id").asText()).isEqualTo(String.valueOf(siae.organisationId()));
    assertThat(structure.path("convention").path("siret").asText()).matches("\\d{14}");
    conforms("/structures?type=ACI&departement=62", "PageStructures");
  }

  @Test
  void everyRouteIsInTheContractAndTheOtherWayRound() {
    List<String> chemins = new ArrayList<>();
    CONTRAT.path("paths").fieldNames().forEachRemaining(p -> chemins.add("/api/v1" + p));
    assertThat(
            routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/v1")))
        .containsExactlyInAnyOrderElementsOf(chemins);
  }

  @Test
  void thePagesOfTokensAnswerPagesNotProblems() throws Exception {
    assertThat(
            mvc.perform(get("/api/documentation"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("DEBIT_DEPASSE", "EvenementPass", "/api/v1/fiches-salarie/{id}");
  }

  @Test
  void theCursorGivesEachRowOnceAndThenWhatChanged() throws Exception {
    JsonNode one = body(call("/candidatures?taille=1"));
    assertThat(one.path("suite").asBoolean()).isTrue();
    JsonNode two = body(call("/candidatures?taille=1&curseur=" + one.path("curseur").asText()));
    assertThat(two.path("suite").asBoolean()).isFalse();
    assertThat(first(two)).isNotEqualTo(first(one));
    String end = two.path("curseur").asText();
    JsonNode nothing = body(call("/candidatures?curseur=" + end));
    assertThat(nothing.path("elements")).isEmpty();
    assertThat(nothing.path("curseur").asText()).isEqualTo(end);

    embauches.brings(siae);
    assertThat(
            lectures.candidatures(
                organisation(), null, Curseur.lire(end), Duration.ofMinutes(2), 9))
        .as("a transaction still under way may have an older change")
        .isEmpty();
    assertThat(body(call("/candidatures?curseur=" + end)).path("elements")).hasSize(1);
    jdbc.sql("update candidature set message_prescripteur = 'vu' where id = ?::uuid")
        .param(first(one))
        .update();
    JsonNode changed = body(call("/candidatures?curseur=" + end));
    assertThat(changed.path("elements")).as("whatever changed it").hasSize(2);
    assertThat(changed.path("elements").get(1).path("id").asText()).isEqualTo(first(one));
  }

  @Test
  void aMovementOfAFicheIsAChangeOfTheFiche() throws Exception {
    JsonNode page = body(call("/fiches-salarie"));
    String end = page.path("curseur").asText();
    assertThat(body(call("/fiches-salarie?curseur=" + end)).path("elements")).isEmpty();
    jdbc.sql(
            """
            insert into mouvement_fiche (id, fiche_id, etat, cree_le, modifie_le)
            values (gen_random_uuid(), ?::uuid, 'REMPLACE', now(), now())
            """)
        .param(first(page))
        .update();
    assertThat(first(body(call("/fiches-salarie?curseur=" + end)))).isEqualTo(first(page));
  }

  @Test
  void anotherSiaesRowsDoNotExist() throws Exception {
    Acteur other = embauches.aSiaeThatHired(1);
    horloge.advance(Duration.ofSeconds(10));
    String theirs = jetons.create("Autre", admin(other)).orElseThrow().valeur();
    JsonNode mine = body(call("/candidatures"));
    mvc.perform(
            get("/api/v1/candidatures/" + first(mine)).header("Authorization", "Bearer " + theirs))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("INTROUVABLE"));
    mvc.perform(
            get("/api/v1/fiches-salarie/" + first(body(call("/fiches-salarie"))))
                .header("Authorization", "Bearer " + theirs))
        .andExpect(status().isNotFound());
  }

  @Test
  void withoutAValidTokenNothingIsGiven() throws Exception {
    for (String header : List.of("", "Bearer", "Bearer riae_faux", "Basic YTpi", jeton)) {
      ResultActions refused =
          mvc.perform(get("/api/v1/structure").header("Authorization", header))
              .andExpect(status().isUnauthorized())
              .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"Parcours IAE\""));
      problem(refused, "JETON_REQUIS");
    }
    JetonApi known = jetons.list(admin(siae)).get(0);
    jetons.revoke(known.id(), admin(siae));
    call("/structure").andExpect(status().isUnauthorized());
    String over = jetons.create("Un an", admin(siae)).orElseThrow().valeur();
    horloge.advance(Duration.ofDays(366));
    mvc.perform(get("/api/v1/structure").header("Authorization", "Bearer " + over))
        .andExpect(status().isUnauthorized());
    embauches.today();
  }

  @Test
  void badInputIsSaidInFrench() throws Exception {
    problem(
        call("/candidatures?curseur=n%27importe").andExpect(status().isBadRequest()),
        "CURSEUR_INVALIDE");
    problem(
        call("/candidatures?etat=INCONNU").andExpect(status().isBadRequest()),
        "PARAMETRE_INVALIDE");
    problem(
        call("/candidatures?taille=beaucoup").andExpect(status().isBadRequest()),
        "PARAMETRE_INVALIDE");
    problem(call("/candidatures/pas-un-id").andExpect(status().isNotFound()), "INTROUVABLE");
    problem(call("/ailleurs").andExpect(status().isNotFound()), "INTROUVABLE");
    problem(
        mvc.perform(post("/api/v1/candidatures").header("Authorization", "Bearer " + jeton))
            .andExpect(status().isNotFound()),
        "INTROUVABLE");
    problem(
        call("/candidatures?taille=100000").andExpect(status().isBadRequest()),
        "PARAMETRE_INVALIDE");
    problem(
        call("/candidatures?taille=0").andExpect(status().isBadRequest()), "PARAMETRE_INVALIDE");
    String farAway =
        Base64.getUrlEncoder()
            .encodeToString(
                "+999999999-01-01T00:00Z/00000000-0000-0000-0000-000000000000"
                    .getBytes(StandardCharsets.US_ASCII));
    problem(
        call("/candidatures?curseur=" + farAway).andExpect(status().isBadRequest()),
        "CURSEUR_INVALIDE");
  }

  @Test
  void aTokenThatAsksTooMuchWaits() throws Exception {
    ResultActions last = call("/structure");
    last.andExpect(header().string("RateLimit-Limit", "120"));
    for (int i = 0; i < 130 && last.andReturn().getResponse().getStatus() == 200; i++) {
      last = call("/structure");
    }
    problem(last.andExpect(status().isTooManyRequests()), "DEBIT_DEPASSE");
    assertThat(last.andReturn().getResponse().getHeader("Retry-After")).matches("[1-9]\\d*");
    String other = jetons.create("Un autre", admin(siae)).orElseThrow().valeur();
    mvc.perform(get("/api/v1/structure").header("Authorization", "Bearer " + other))
        .andExpect(status().isOk());
  }

  @Test
  void onlyAnAdministratorOfASiaeGivesTokensAndTheyAreNotKeptInClear() {
    Acteur member = member(siae);
    Assertions.assertThatThrownBy(() -> jetons.create("Essai", member))
        .isInstanceOf(IntrouvableException.class);
    Assertions.assertThatThrownBy(() -> jetons.list(monde.aPrescripteurHabilite()))
        .isInstanceOf(IntrouvableException.class);
    UUID id = jetons.list(admin(siae)).get(0).id();
    Assertions.assertThatThrownBy(() -> jetons.revoke(id, admin(monde.aSiaeMember(KindSiae.EI))))
        .isInstanceOf(IntrouvableException.class);
    assertThat(jetons.create("x", admin(siae)).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("NOM_JETON"));
    assertThat(
            jdbc.sql("select row_to_json(j)::text from jeton_api j where organisation_id = ?")
                .param(siae.organisationId())
                .query(String.class)
                .list())
        .noneMatch(row -> row.contains(jeton));
  }

  @Test
  void anAdministratorComesToTheTokensByClicksAndReadsWhatTheyAreFor() throws Exception {
    jdbc.sql("update membre set administrateur = true where utilisateur_id = ?")
        .param(siae.utilisateurId())
        .update();
    assertThat(pages.page(siae, "/fiches-salarie")).contains("href=\"/organisation/api\"");
    call("/structure").andExpect(status().isOk());
    assertThat(pages.page(siae, "/organisation/api"))
        .contains("Logiciel de paie", "Valable jusqu’au", "Révoquer", "riae_")
        .doesNotContain(jeton);
  }

  private UUID organisation() {
    return Objects.requireNonNull(siae.organisationId());
  }

  private ResultActions call(String chemin) throws Exception {
    return mvc.perform(get("/api/v1" + chemin).header("Authorization", "Bearer " + jeton));
  }

  private JsonNode conforms(String chemin, String schema) throws Exception {
    JsonNode body = body(call(chemin).andExpect(status().isOk()));
    assertThat(violations(body, schema)).as(chemin).isEmpty();
    ((ObjectNode) body).put("inconnu", 1);
    assertThat(violations(body, schema)).as("the contract is strict").isNotEmpty();
    ((ObjectNode) body).remove("inconnu");
    return body;
  }

  private static void problem(ResultActions answer, String code) throws Exception {
    JsonNode body = body(answer);
    assertThat(answer.andReturn().getResponse().getContentType())
        .startsWith("application/problem+json");
    assertThat(violations(body, "Probleme")).isEmpty();
    assertThat(body.path("code").asText()).isEqualTo(code);
  }

  private static Set<ValidationMessage> violations(JsonNode body, String schema) {
    ObjectNode root = CONTRAT.deepCopy();
    root.put("$ref", "#/components/schemas/" + schema);
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                root, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return compiled.validate(body);
  }

  private static JsonNode body(ResultActions answer) throws Exception {
    return JSON.readTree(answer.andReturn().getResponse().getContentAsByteArray());
  }

  private static String first(JsonNode page) {
    return page.path("elements").get(0).path("id").asText();
  }

  private static Acteur admin(Acteur a) {
    return with(a, true);
  }

  private static Acteur member(Acteur a) {
    return with(a, false);
  }

  private static Acteur with(Acteur a, boolean admin) {
    return new Acteur(
        a.utilisateurId(),
        a.profil(),
        Objects.requireNonNull(a.organisationId()),
        Categorie.SIAE,
        a.organisationKind(),
        false,
        admin,
        a.departement(),
        null);
  }

  private static JsonNode contrat() {
    try (InputStream in = new ClassPathResource("api/openapi.yaml").getInputStream()) {
      return JSON.valueToTree(new Yaml().load(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
