package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.publication.ApprobationService;
import fr.parcours.iae.publication.DefautNumerote;
import fr.parcours.iae.publication.EtatProposition;
import fr.parcours.iae.publication.LecturePropositionsService;
import fr.parcours.iae.publication.Proposition;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.DecisionsPassees;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.version.DecisionVersion;
import fr.parcours.iae.version.FicheVersion;
import fr.parcours.iae.version.Nature;
import fr.parcours.iae.version.RegistreService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** A version is proposed, checked, corrected, approved by somebody else, and only then usable. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class PublicationStories {

  private static final LocalDate MARS = LocalDate.of(2027, 3, 1);
  private static final String ORIENTATION = "/administration/versions/processus/orientation";
  private static final String CRITERES = "/administration/versions/decisions/criteres-minimum";
  private static final String LISTE = "/administration/publications";
  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String POURQUOI = "Une étape mieux nommée";
  private static final Pattern CHAMP =
      Pattern.compile(
          "<(?:input|textarea)[^>]*? name=\"([^\"]+)\"(?:[^>]*? value=\"([^\"]*)\")?[^>]*>"
              + "(?:([^<]*)</textarea>)?");

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Lecteur lecteur;
  @Autowired Deployeur deployeur;
  @Autowired RegistreService registre;
  @Autowired ComparaisonService modeles;
  @Autowired LecturePropositionsService lecture;
  @Autowired ApprobationService approbations;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired UtilisateurService utilisateurs;
  @Autowired HorlogeDeTest horloge;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private Acteur auteur;
  private Acteur autre;
  private String edition;

  @BeforeEach
  void twoAdministrators() {
    parcours.today();
    auteur = monde.anAdministrateur();
    autre = monde.anAdministrateur();
    edition = nextEdition();
  }

  /** Nothing of it may last: other stories walk the same départements later in time. */
  @AfterEach
  void asEverywhereAgain() {
    for (LocalDate day : List.of(LocalDate.of(2026, 11, 24), MARS)) {
      horloge.setDate(day);
      FicheVersion fiche = registre.fiche(Nature.PROCESSUS, "orientation", "62");
      if (fiche.cellule().propre() || fiche.cellule().prochaine() != null) {
        registre
            .decide(
                new DecisionVersion(
                    Nature.PROCESSUS,
                    "orientation",
                    "62",
                    null,
                    day,
                    "Fin de l’essai",
                    fiche.vue()),
                autre)
            .refus()
            .ifPresent(refus -> assertThat(refus.code()).isEqualTo("DEJA_EN_VIGUEUR"));
      }
    }
    parcours.today();
  }

  @Test
  @DisplayName(
      "Des défauts montrés, corrigés ; l’auteur n’approuve pas, un autre si ; le 62 suit, pas le 93")
  void fromFaultsToACaseThatFollowsTheVersion() throws Exception {
    UUID id =
        proposed(ORIENTATION, orientation(b -> b.replaceFirst(formOf(REVIEW), "$1inconnu$2")));

    assertThat(etat(id)).isEqualTo(EtatProposition.A_CORRIGER);
    List<DefautNumerote> defauts = lecture.fiche(id, auteur).defauts();
    assertThat(defauts)
        .anySatisfy(d -> assertThat(d.element()).isEqualTo(REVIEW))
        .allSatisfy(d -> assertThat(d.defaut().message()).isNotBlank());
    String page = lecteur.page(auteur, at(id));
    assertThat(page)
        .contains("À corriger", POURQUOI, "data-element=\"" + REVIEW + "\"", "data-defauts=\"oui\"")
        .contains(lecture.find(id, auteur).sha256());
    assertThat(lecteur.page(auteur, at(id) + "/diagramme")).contains(REVIEW);
    assertThat(decides(id, "approbation", 1, "Vu", autre)).contains("ne peut pas être approuvée");

    assertThat(
            sends(
                    file(at(id) + "/correction", orientation(b -> b))
                        .param("vue", "1")
                        .param("commentaire", "Le formulaire est celui d’avant"),
                    auteur)
                .getStatus())
        .isEqualTo(302);
    assertThat(etat(id)).isEqualTo(EtatProposition.A_APPROUVER);
    assertThat(lecteur.page(auteur, at(id))).doesNotContain("Approuver</button>");
    assertThat(lecteur.page(autre, LISTE + "?etat=moi")).contains(edition);
    assertThat(lecteur.page(auteur, LISTE + "?etat=moi")).doesNotContain(edition);
    assertThat(lecteur.page(autre, "/administration")).contains("vous atten");
    assertThat(decides(id, "approbation", 2, "Je me relis", auteur))
        .contains("une autre personne en décide");
    assertThat(decides(id, "approbation", 1, "Vue dépassée", autre)).contains("relisez-la");
    assertThat(known()).as("not even known to the engine").isFalse();
    assertThat(lecteur.page(autre, ORIENTATION)).doesNotContain(edition);

    assertThat(decides(id, "approbation", 2, "Relu, le nom est plus clair", autre)).isEmpty();
    Proposition approved = lecture.find(id, autre);
    assertThat(approved.etat()).isEqualTo(EtatProposition.APPROUVEE);
    assertThat(lecteur.page(autre, ORIENTATION)).contains(edition);
    assertThat(orientationOf(candidature("62041")))
        .as("approved is not in force")
        .isNotEqualTo(approved.version());

    registre
        .decide(
            new DecisionVersion(
                Nature.PROCESSUS,
                "orientation",
                "62",
                definition(),
                MARS,
                "Le 62 commence",
                registre.fiche(Nature.PROCESSUS, "orientation", "62").vue()),
            autre)
        .orElseThrow();
    horloge.setDate(MARS);
    assertThat(orientationOf(candidature("62041"))).isEqualTo(approved.version());
    assertThat(orientationOf(candidature("93066"))).isNotEqualTo(approved.version());
    assertThat(runtime.createIncidentQuery().count()).isZero();

    long deployments = repository.createDeploymentQuery().count();
    deployeur.deployAll();
    assertThat(repository.createDeploymentQuery().count())
        .as("a restart deploys nothing again")
        .isEqualTo(deployments);
    assertThat(lecteur.page(autre, ORIENTATION)).contains(edition);
  }

  @Test
  @DisplayName("Refusée ou retirée, une version ne sert nulle part et ne se décide plus")
  void whatIsRefusedOrWithdrawnStaysUnusable() throws Exception {
    UUID refused = proposed(ORIENTATION, orientation(b -> b));
    assertThat(decides(refused, "refus", 1, "", autre)).contains("Dites pourquoi");
    assertThat(decides(refused, "refus", 1, "Le nom induit en erreur", autre)).isEmpty();
    assertThat(etat(refused)).isEqualTo(EtatProposition.REFUSEE);
    assertThat(decides(refused, "approbation", 1, "Finalement oui", monde.anAdministrateur()))
        .contains("déjà refusée");
    assertThat(
            sends(
                    file(at(refused) + "/correction", orientation(b -> b + "\n"))
                        .param("vue", "1")
                        .param("commentaire", "Encore une fois"),
                    auteur)
                .getStatus())
        .isEqualTo(422);
    assertThat(known()).isFalse();

    edition = nextEdition();
    UUID withdrawn = proposed(ORIENTATION, orientation(b -> b));
    assertThat(body(sends(post(at(withdrawn) + "/retrait").param("motif", "Pas la mienne"), autre)))
        .contains("Seule une personne qui a envoyé ses fichiers");
    assertThat(
            sends(post(at(withdrawn) + "/retrait").param("motif", "Trop tôt"), auteur).getStatus())
        .isEqualTo(302);
    assertThat(etat(withdrawn)).isEqualTo(EtatProposition.RETIREE);
    assertThat(decides(withdrawn, "approbation", 1, "Trop tard", autre)).contains("déjà retirée");
    assertThat(known()).isFalse();
  }

  @Test
  @DisplayName("Un double clic ne déploie qu’une fois ; de deux personnes à la fois, une l’apprend")
  void aDoubleClickDeploysOnceAndOfTwoAtOnceOneIsTold() throws Exception {
    UUID id = proposed(ORIENTATION, orientation(b -> b));
    long before = repository.createDeploymentQuery().count();

    List<Resultat<Integer>> same =
        together(
            () -> approbations.approve(id, 1, "Relu et approuvé", autre),
            () -> approbations.approve(id, 1, "Relu et approuvé", autre));

    assertThat(same).allMatch(Resultat::isFait);
    assertThat(same.get(0).orElseThrow()).isEqualTo(same.get(1).orElseThrow());
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before + 1);

    edition = nextEdition();
    UUID other = proposed(ORIENTATION, orientation(b -> b));
    Acteur third = monde.anAdministrateur();
    List<Resultat<Integer>> two =
        together(
            () -> approbations.approve(other, 1, "Relu par l’un", autre),
            () -> approbations.approve(other, 1, "Relu par l’autre", third));
    assertThat(two.stream().filter(Resultat::isFait)).hasSize(1);
    assertThat(two.stream().flatMap(r -> r.refus().stream()))
        .singleElement()
        .satisfies(r -> assertThat(r.message()).startsWith("Cette proposition est déjà approuvée"));
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before + 2);
  }

  @Test
  @DisplayName(
      "Les mêmes fichiers renvoyés, après un retour en arrière, ne font pas deux propositions")
  void theSameFilesSentAgainAreNotASecondProposal() throws Exception {
    MockMultipartFile same = orientation(b -> b);
    UUID id = proposed(ORIENTATION, same);

    assertThat(refused(ORIENTATION, POURQUOI, same))
        .contains("DEJA_PROPOSEE", "Vous avez déjà envoyé ces fichiers");

    assertThat(decides(id, "retrait", 1, "Trop tôt", auteur)).isEmpty();
    assertThat(etat(proposed(ORIENTATION, same))).isEqualTo(EtatProposition.A_APPROUVER);
  }

  @Test
  @DisplayName("La base elle-même refuse l’auteur, ce qui n’est pas contrôlé, et toute retouche")
  void theDatabaseKeepsFourEyesByItself() throws Exception {
    UUID id = proposed(ORIENTATION, orientation(b -> b));
    String decision =
        """
        insert into proposition_decision (proposition_id, rang, nature, motif, decidee_par,
          decidee_le, definition_id, version)
        values (?, 1, 'APPROUVEE', 'Directement en base', ?, now(), 'x', 1)
        """;
    assertThatThrownBy(() -> jdbc.sql(decision).params(id, auteur.utilisateurId()).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("its author may not decide");
    jdbc.sql(
            "insert into proposition_controle (proposition_id, rang, controle_le, nombre, defauts)"
                + " values (?, 1, now(), 1, '[]')")
        .param(id)
        .update();
    assertThatThrownBy(() -> jdbc.sql(decision).params(id, autre.utilisateurId()).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("not what was checked");
    for (String table :
        List.of("proposition_depot", "proposition_fichier", "proposition_controle")) {
      assertThatThrownBy(
              () ->
                  jdbc.sql("delete from " + table + " where proposition_id = ?").param(id).update())
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(etat(id)).as("a new check found a fault").isEqualTo(EtatProposition.A_CORRIGER);
  }

  @Test
  @DisplayName("Ce qui est mal rempli ou trop grand est dit, et le commentaire reste")
  void whatIsWrongIsSaidAndTheCommentStays() throws Exception {
    long before = count("proposition");
    assertThat(refused(ORIENTATION, "", orientation(b -> b))).contains("Dites pourquoi");
    assertThat(refused(ORIENTATION, POURQUOI)).contains("au moins un fichier", POURQUOI);
    assertThat(refused(ORIENTATION, POURQUOI, piece("virus.exe", "MZ")))
        .contains("«\u00a0virus.exe\u00a0» n’est pas attendu", POURQUOI);
    assertThat(refused(ORIENTATION, POURQUOI, piece("../a b.form", "{}")))
        .contains("n’est pas attendu");
    assertThat(refused(ORIENTATION, POURQUOI, piece("orientation.bpmn", "x".repeat(1_000_001))))
        .contains("dépasse 1\u00a0Mo", POURQUOI);
    assertThat(refused(ORIENTATION, POURQUOI, orientation(b -> b), orientation(b -> b + " ")))
        .contains("un seul fichier .bpmn");
    assertThat(
            refused(
                ORIENTATION,
                POURQUOI,
                piece("orientation (1).bpmn", modeles.bpmn("orientation", enVigueur()))))
        .contains("rien ne change");
    assertThat(refused(CRITERES, POURQUOI, orientation(b -> b))).contains("un fichier .dmn");
    assertThat(count("proposition")).isEqualTo(before);
  }

  @Test
  @DisplayName("Les fichiers se téléchargent sans s’ouvrir, et qui les a pris est gardé")
  void filesAreTakenAsFilesAndWhoTookThemIsKept() throws Exception {
    UUID id = proposed(ORIENTATION, orientation(b -> b));
    long before = count("proposition_telechargement");
    for (String url :
        List.of(
            at(id) + "/fichiers/orientation.bpmn", ORIENTATION + "/fichiers/1/orientation.bpmn")) {
      MockHttpServletResponse taken = sends(get(url), autre);
      assertThat(taken.getStatus()).isEqualTo(200);
      assertThat(taken.getHeader("Content-Disposition")).startsWith("attachment; filename=");
      assertThat(taken.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(taken.getContentType()).isEqualTo("application/octet-stream");
    }
    assertThat(count("proposition_telechargement")).isEqualTo(before + 2);
    assertThat(sends(get(at(id) + "/fichiers/absent.form"), autre).getStatus()).isEqualTo(404);
  }

  @Test
  @DisplayName("Une table se modifie ligne par ligne, se rejoue avant toute approbation")
  void aTableIsEditedRowByRowAndReplayedBeforeItIsApproved() throws Exception {
    DecisionsPassees.criteresMinimum(jdbc, "975", 300);
    String editor = CRITERES + "/editeur";
    Map<String, String> sent = fields(lecteur.page(auteur, editor));
    int rows = Integer.parseInt(sent.get("1.n"));
    Map<String, String> more = fields(body(edited(editor, sent, "dupliquer:1.0")));
    assertThat(more.get("1.n")).isEqualTo(String.valueOf(rows + 1));
    assertThat(more.get("1.1.0")).isEqualTo(more.get("1.0.0"));
    more = fields(body(edited(editor, more, "retirer:1.1")));
    assertThat(more).containsEntry("1.n", sent.get("1.n"));
    more = fields(body(edited(editor, more, "descendre:1.0")));
    assertThat(more.get("1.1.0")).isEqualTo(sent.get("1.0.0"));
    more = fields(body(edited(editor, more, "monter:1.1")));
    assertThat(more).as("there and back").isEqualTo(sent);

    more.put("edition", edition);
    more.put("commentaire", "Rien d’autre que le nom de l’édition");
    assertThat(body(edited(editor, more, "proposer")))
        .as("another name alone is no other table")
        .contains("rien ne change", "nombre entier");
    int aci = rowOf(more, "\"ACI\"");
    more.put("1." + aci + ".2", "4");
    more.put("edition", edition);
    more.put("commentaire", "Un critère de plus pour les chantiers");
    MockHttpServletResponse done = edited(editor, more, "proposer");
    assertThat(done.getStatus()).as(body(done)).isEqualTo(302);
    UUID id = UUID.fromString(done.getRedirectedUrl().substring(LISTE.length() + 1));

    assertThat(lecture.fiche(id, autre).defauts()).isEmpty();
    String page = lecteur.page(autre, at(id));
    assertThat(page)
        .contains("<del><span class=\"invisible\">avant\u00a0: </span><span>3</span></del>")
        .contains("Rejouer les décisions rendues");
    long aciPassees =
        jdbc.sql(
                "select count(*) from decision_rendue where cle = 'criteres-minimum' and"
                    + " departement = '975' and entrees ->> 'kind' = 'ACI'")
            .query(Long.class)
            .single();
    long deployments = repository.createDeploymentQuery().count();
    assertThat(lecteur.page(autre, at(id) + "/rejeu?departement=975&du=2019-01-01&au=2030-01-01"))
        .contains("<strong>300</strong>", "<strong>" + aciPassees + "</strong>");
    assertThat(repository.createDeploymentQuery().count())
        .as("a replay deploys nothing")
        .isEqualTo(deployments);

    assertThat(decides(id, "approbation", 1, "Conforme à l’arrêté", autre)).isEmpty();
    assertThat(modeles.versions(Kind.DECISION, "criteres-minimum").get(0).versionTag())
        .isEqualTo(edition);
  }

  @Test
  @DisplayName("Un défaut d’une table se lit sur sa ligne et sa colonne, et se corrige sur place")
  void aFaultOfATableIsReadOnItsCellAndCorrectedThere() throws Exception {
    String editor = CRITERES + "/editeur";
    Map<String, String> sent = fields(lecteur.page(auteur, editor));
    sent.put("1.0.1", "1 +");
    sent.put("edition", edition);
    sent.put("commentaire", "Une cellule mal écrite");
    assertThat(body(edited(editor, sent, "verifier"))).contains("ligne 1, colonne");
    UUID id =
        UUID.fromString(
            edited(editor, sent, "proposer").getRedirectedUrl().substring(LISTE.length() + 1));
    assertThat(etat(id)).isEqualTo(EtatProposition.A_CORRIGER);
    assertThat(lecteur.page(auteur, at(id))).contains("defaut-cellule", "ligne 1, colonne");
    assertThat(sends(get(at(id) + "/rejeu"), auteur).getStatus()).isEqualTo(404);

    Map<String, String> again = fields(lecteur.page(autre, at(id) + "/editeur"));
    assertThat(again).containsEntry("1.0.1", "1 +").containsEntry("edition", edition);
    again.put("1.0.1", "2");
    again.put("commentaire", "Deux, comme dans l’arrêté");
    assertThat(edited(at(id) + "/editeur", again, "proposer", autre).getStatus()).isEqualTo(302);
    assertThat(etat(id)).isEqualTo(EtatProposition.A_APPROUVER);
    assertThat(decides(id, "approbation", 2, "J’ai corrigé, donc", autre))
        .as("who corrects becomes an author")
        .contains("une autre personne en décide");
  }

  private UUID candidature(String commune) {
    Acteur by = monde.aPrescripteurHabilite();
    return parcours.brings(by, monde.aCandidat(by), monde.aSiaeMember(KindSiae.ACI, commune));
  }

  private int orientationOf(UUID dossier) {
    String definition =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(dossier.toString())
            .processDefinitionKey("orientation")
            .singleResult()
            .getProcessDefinitionId();
    return repository.getProcessDefinition(definition).getVersion();
  }

  private boolean known() {
    return modeles.versions(Kind.PROCESSUS, "orientation").stream()
        .anyMatch(v -> edition.equals(v.versionTag()));
  }

  private String definition() {
    return modeles.versions(Kind.PROCESSUS, "orientation").stream()
        .filter(v -> edition.equals(v.versionTag()))
        .findFirst()
        .orElseThrow()
        .definitionId();
  }

  private int enVigueur() {
    return registre.fiche(Nature.PROCESSUS, "orientation", null).cellule().version();
  }

  /** Under an edition of its own, a step renamed, and what else is asked. */
  private MockMultipartFile orientation(UnaryOperator<String> change) {
    String bpmn =
        modeles
            .bpmn("orientation", enVigueur())
            .replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"" + edition + "\"");
    return piece("orientation.bpmn", change.apply(bpmn));
  }

  /** Of no version the engine has, nor of another test. */
  private static String nextEdition() {
    ThreadLocalRandom any = ThreadLocalRandom.current();
    return any.nextInt(2030, 2100) + "." + any.nextInt(1, 1_000);
  }

  private static String formOf(String etape) {
    return "(<bpmn:userTask id=\"" + etape + "\"[^>]*camunda:formRef=\")[^\"]*(\")";
  }

  private static MockMultipartFile piece(String nom, String contenu) {
    return new MockMultipartFile(
        "fichiers", nom, "application/octet-stream", contenu.getBytes(StandardCharsets.UTF_8));
  }

  private UUID proposed(String page, MockMultipartFile file) throws Exception {
    UUID id = UUID.randomUUID();
    MockHttpServletResponse answer =
        sends(
            file(page + "/proposition", file)
                .param("demande", id.toString())
                .param("commentaire", POURQUOI),
            auteur);
    assertThat(answer.getRedirectedUrl()).as(body(answer)).isEqualTo(at(id));
    return id;
  }

  private String refused(String page, String commentaire, MockMultipartFile... files)
      throws Exception {
    var request = multipart(page + "/proposition");
    for (MockMultipartFile file : files) {
      request.file(file);
    }
    MockHttpServletResponse answer = sends(request.param("commentaire", commentaire), auteur);
    assertThat(answer.getStatus()).isEqualTo(422);
    return body(answer);
  }

  private static MockMultipartHttpServletRequestBuilder file(String url, MockMultipartFile file) {
    return multipart(url).file(file);
  }

  /** The refusal's page; empty when it was done. */
  private String decides(UUID id, String geste, int vue, String motif, Acteur acteur)
      throws Exception {
    MockHttpServletResponse answer =
        sends(
            post(at(id) + "/" + geste).param("vue", String.valueOf(vue)).param("motif", motif),
            acteur);
    assertThat(answer.getStatus()).isIn(302, 422);
    return answer.getStatus() == 302 ? "" : body(answer);
  }

  private MockHttpServletResponse edited(String url, Map<String, String> sent, String geste)
      throws Exception {
    return edited(url, sent, geste, auteur);
  }

  private MockHttpServletResponse edited(
      String url, Map<String, String> sent, String geste, Acteur acteur) throws Exception {
    MockHttpServletRequestBuilder request = post(url).param("geste", geste);
    sent.forEach(request::param);
    return sends(request, acteur);
  }

  private MockHttpServletResponse sends(
      AbstractMockHttpServletRequestBuilder<?> request, Acteur acteur) throws Exception {
    return mvc.perform(
            request
                .with(csrf())
                .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow())))
        .andReturn()
        .getResponse();
  }

  private static String body(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  /** What the editor's page would send again. */
  private static Map<String, String> fields(String page) {
    String form = page.substring(page.indexOf("class=\"editeur\""));
    Map<String, String> result = new TreeMap<>();
    Matcher field = CHAMP.matcher(form);
    while (field.find()) {
      String value = field.group(2) != null ? field.group(2) : field.group(3);
      result.put(field.group(1), HtmlUtils.htmlUnescape(value == null ? "" : value));
    }
    result.remove("_csrf");
    return result;
  }

  private static int rowOf(Map<String, String> sent, String first) {
    return sent.entrySet().stream()
        .filter(e -> e.getKey().matches("1\\.[0-9]+\\.0") && e.getValue().equals(first))
        .map(e -> Integer.parseInt(e.getKey().split("\\.")[1]))
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<T>> done = two.invokeAll(List.of(one, other));
      return List.of(done.get(0).get(), done.get(1).get());
    } finally {
      two.shutdownNow();
    }
  }

  private EtatProposition etat(UUID id) {
    return lecture.find(id, auteur).etat();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static String at(UUID id) {
    return LISTE + "/" + id;
  }
}
