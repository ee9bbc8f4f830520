package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.LotTaches;
import fr.parcours.iae.tache.LotTaches.Acte;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Each list as a file: the rows of its page, for whoever sees that page, and nothing that runs. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class ExportStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Pattern LIGNE = Pattern.compile("(?s)<tbody>(.*?)</tbody>");
  private static final Pattern TETE = Pattern.compile("(?s)<th scope=\"row\">?(.*?)</th>");

  /** {@code lignes-max} of the tests. */
  private static final int MAX = 2_000;

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired LotTaches lots;
  @Autowired HorlogeDeTest horloge;
  @Autowired Lecteur lecteur;
  @Autowired UtilisateurService utilisateurs;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private Acteur ml;
  private Acteur siae;

  @BeforeEach
  void anOrganisation() {
    parcours.today();
    ml = monde.aPrescripteurHabilite();
    siae = monde.aSiaeMember(KindSiae.ACI);
  }

  @Test
  @DisplayName(
      "A file holds the rows of its page, in their order, whatever the filter and the role")
  void aFileHoldsTheRowsOfItsPage() throws Exception {
    Acteur orienteur = monde.anOrienteur();
    List<String> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tasks.add(parcours.waiting(brought(i == 0 ? orienteur : ml, siae), REVIEW).id());
    }
    lots.act(tasks.subList(0, 1), new Acte.Prendre(), siae);
    UUID refused = brought(ml, siae);
    parcours.answered(
        siae, refused, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
    embauches.hire(siae, monde.aCandidat(siae), TODAY);
    embauches.hiredUntil(siae, monde.aCandidat(siae), TODAY, TODAY.plusMonths(4));
    monde.aColleagueOf(siae);
    monde.aColleagueOf(siae);
    elsewhere();

    sameRows(siae, "/taches", 4);
    sameRows(siae, "/taches?tri=depuis&sens=desc", 4);
    sameRows(siae, "/taches?vue=libres&etape=" + REVIEW, 3);
    sameRows(siae, "/taches?assigne=" + siae.utilisateurId(), 1);
    sameRows(siae, "/candidatures", 7);
    sameRows(siae, "/candidatures?etat=ACCEPTEE", 2);
    sameRows(siae, "/salaries", 2);
    sameRows(siae, "/salaries?contrat=EN_COURS", 2);
    sameRows(siae, "/heures?mois=2026-11", 2);
    sameRows(siae, "/organisation/membres", 3);
    sameRows(ml, "/candidatures", 4);
    sameRows(ml, "/taches", 1);
    sameRows(orienteur, "/candidatures", 1);
    sameRows(orienteur, "/organisation/membres", 1);
  }

  @Test
  @DisplayName("Exits, requests, fiches, jobs and habilitations are taken out as they are shown")
  void theOtherListsToo() throws Exception {
    UUID pass = embauches.hired(siae, monde.aCandidat(siae), TODAY).id();
    UUID hired = dossierOf(pass);
    exit(pass, hired);
    request(pass, "demande_prolongation");
    prefet();
    fiche(pass, hired);
    poste("Maraîcher");
    poste("Cuisinier");
    elsewhere();

    sameRows(siae, "/sorties", 1);
    sameRows(ml, "/prolongations", 1);
    sameRows(siae, "/decisions-prefet", 1);
    sameRows(siae, "/fiches-salarie?etat=INTEGREE", 1);
    assertThat(csv(siae, "/fiches-salarie")).hasSize(1);
    sameRows(siae, "/organisation/postes", 2);
    Acteur ddets = monde.anInstitution();
    assertThat(first(csv(ddets, "/decisions-prefet")))
        .contains("Employer moins de vingt heures par semaine");
    assertThat(first(csv(ddets, "/habilitations?vue=habilites"))).isNotEmpty();
    assertThat(csv(ddets, "/habilitations?vue=retraits")).isNotEmpty();
  }

  @Test
  @DisplayName("Names that would run in a spreadsheet are texts in both files")
  void hostileNamesAreTexts() throws Exception {
    List<String> hostile = List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "＝1", "a\";=1;\"");
    for (String prenom : hostile) {
      UUID person = monde.aCandidat(ml);
      parcours.brings(ml, person, siae);
      jdbc.sql("update candidat set prenom = :prenom, nom_usage = 'Z' where id = :id")
          .param("prenom", prenom)
          .param("id", person)
          .update();
    }

    String file = text(siae, "/taches/export.csv");
    for (String prenom : hostile) {
      boolean runs = !prenom.startsWith("a");
      assertThat(file)
          .contains("\r\n\"" + (runs ? "'" : "") + prenom.replace("\"", "\"\"") + " Z\";");
    }
    List<Row> rows = xlsx(siae, "/taches");
    assertThat(rows.stream().skip(1).map(r -> r.getCellText(0)))
        .containsExactlyInAnyOrderElementsOf(hostile.stream().map(p -> p + " Z").toList());
    assertThat(rows.stream().skip(1).flatMap(Row::stream).filter(Objects::nonNull))
        .allSatisfy(cell -> assertThat(cell.getFormula()).isNull())
        .filteredOn(cell -> cell.getColumnIndex() == 0)
        .extracting(Cell::getType)
        .containsOnly(CellType.STRING);
  }

  @Test
  @DisplayName("A name that the list hides is hidden in the file")
  void aHiddenNameStaysHidden() throws Exception {
    Acteur orienteur = monde.anOrienteur();
    Acteur colleague = monde.aColleagueOf(orienteur);
    UUID person = monde.aCandidat(orienteur);
    parcours.brings(orienteur, person, siae);
    String name =
        jdbc.sql("select nom_usage from candidat where id = ?")
            .param(person)
            .query(String.class)
            .single();

    assertThat(text(orienteur, "/candidatures/export.csv")).contains(name);
    assertThat(text(colleague, "/candidatures/export.csv")).doesNotContain(name);
    sameRows(colleague, "/candidatures", 1);
    assertThat(xlsx(colleague, "/candidatures").get(1).getCellText(0)).doesNotContain(name);
  }

  @Test
  @DisplayName(
      "Days are days of a spreadsheet, and the file says what it is and keeps out of caches")
  void theFileSaysWhatItIs() throws Exception {
    brought(ml, siae);

    MockHttpServletResponse csv = response(siae, get("/taches/export.csv?vue=libres"));
    assertThat(csv.getContentType()).isEqualTo("text/csv; charset=UTF-8");
    assertThat(csv.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"mes-taches-2026-11-24.csv\"");
    assertThat(csv.getHeaders("Cache-Control")).containsExactly("no-store");
    assertThat(csv.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    MockHttpServletResponse xlsx = response(siae, get("/taches/export.xlsx"));
    assertThat(xlsx.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"mes-taches-2026-11-24.xlsx\"");
    Row row = xlsx(siae, "/taches").get(1);
    assertThat(row.getCell(5).asDate().toLocalDate()).isEqualTo(TODAY);
    assertThat(row.getCell(6).asDate().toLocalDate()).isAfter(TODAY);
    assertThat(lecteur.page(siae, "/taches?vue=libres&apres=rien&tri=depuis"))
        .contains(
            "/taches/export.csv?vue=libres&amp;tri=depuis",
            "/taches/export.xlsx?vue=libres&amp;tri=depuis");
  }

  @Test
  @DisplayName("Who took what out is on record, with the kinds of filters and no word of theirs")
  void whoTookWhatIsOnRecord() throws Exception {
    brought(ml, siae);
    brought(ml, siae);
    MockHttpSession session = new MockHttpSession();

    csv(siae, "/taches?vue=libres&etape=" + REVIEW);
    xlsx(siae, "/candidatures");
    response(siae, head("/taches/export.csv").session(session));

    List<Map<String, Object>> records =
        jdbc.sql(
                """
                select organisation_id, liste, format, array_to_string(filtres, ',') as filtres, lignes,
                  demande_le is not null and fini_le is not null as dates
                from export_liste where utilisateur_id = ? order by id
                """)
            .param(siae.utilisateurId())
            .query()
            .listOfRows();
    assertThat(records)
        .containsExactly(
            Map.of(
                "organisation_id",
                Parcours.organisation(siae),
                "liste",
                "mes-taches",
                "format",
                "CSV",
                "filtres",
                "etape,vue",
                "lignes",
                2,
                "dates",
                true),
            Map.of(
                "organisation_id",
                Parcours.organisation(siae),
                "liste",
                "candidatures-recues",
                "format",
                "XLSX",
                "filtres",
                "",
                "lignes",
                2,
                "dates",
                true));
  }

  @Test
  @DisplayName(
      "What is searched for narrows the file as it does the page; its words stay unwritten")
  void aSearchNarrowsTheFile() throws Exception {
    UUID person = monde.aCandidat(ml);
    parcours.brings(ml, person, siae);
    brought(ml, siae);
    jdbc.sql("update candidat set prenom = 'Élodie', nom_usage = 'Zwaenepoel' where id = ?")
        .param(person)
        .update();
    MockHttpSession session = new MockHttpSession();
    mvc.perform(
        as(siae, post("/taches/recherche"))
            .with(csrf())
            .param("texte", "zwaenepoel")
            .session(session));

    String file =
        response(siae, get("/taches/export.csv").session(session))
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(file.lines()).hasSize(2);
    assertThat(file).contains("\"Élodie Zwaenepoel\"");
    assertThat(
            jdbc.sql("select to_jsonb(e)::text from export_liste e where utilisateur_id = ?")
                .param(siae.utilisateurId())
                .query(String.class)
                .single())
        .contains("\"filtres\": [\"recherche\"]")
        .doesNotContainIgnoringCase("zwaenepoel");
  }

  @Test
  @DisplayName("Two thousand rows leave in order; one more is refused, and the filters stay")
  void aListTooLongIsRefused() throws Exception {
    tasks(MAX);
    try {
      List<List<String>> rows = csv(siae, "/taches?vue=libres&tri=etape");
      assertThat(rows.stream().skip(1).map(r -> r.get(1)))
          .hasSize(MAX)
          .isSorted()
          .doesNotHaveDuplicates();

      brought(ml, siae);
      MockHttpSession session = new MockHttpSession();
      MvcResult refused =
          mvc.perform(as(siae, get("/taches/export.csv?vue=libres&tri=etape").session(session)))
              .andReturn();

      assertThat(refused.getResponse().getRedirectedUrl())
          .isEqualTo("/taches?vue=libres&tri=etape");
      assertThat(refused.getResponse().getHeader("Content-Disposition")).isNull();
      assertThat(((Refus) refused.getFlashMap().get("refusExport")).code())
          .isEqualTo("EXPORT_TROP_LONG");
      assertThat(
              mvc.perform(
                      as(
                          siae,
                          get("/taches?vue=libres&tri=etape")
                              .session(session)
                              .flashAttrs(refused.getFlashMap())))
                  .andReturn()
                  .getResponse()
                  .getContentAsString(StandardCharsets.UTF_8))
          .contains("Cette liste compte plus de 2\u202f000 lignes. Ajoutez un filtre");
      assertThat(csv(siae, "/taches?etape=" + REVIEW)).hasSize(2);
    } finally {
      jdbc.sql("delete from tache where id like 'export-%'").update();
    }
  }

  private void sameRows(Acteur acteur, String list, int expected) throws Exception {
    List<String> shown = heads(lecteur.page(acteur, list));
    assertThat(shown).as(list).hasSize(expected);
    assertThat(first(csv(acteur, list))).as(list).isEqualTo(shown);
    assertThat(xlsx(acteur, list).stream().skip(1).map(r -> r.getCellText(0)))
        .as(list)
        .isEqualTo(shown);
  }

  private static List<String> first(List<List<String>> rows) {
    return rows.stream().skip(1).map(r -> r.get(0)).toList();
  }

  /** The heads of the rows a page shows: the name of each, without what stands below it. */
  private static List<String> heads(String page) {
    return LIGNE
        .matcher(page)
        .results()
        .findFirst()
        .map(body -> TETE.matcher(body.group(1)).results())
        .orElse(Stream.empty())
        .map(th -> th.group(1).replaceAll("(?s)<br.*|<span class=\"discret[ \"].*", ""))
        .map(th -> HtmlUtils.htmlUnescape(th.replaceAll("(?s)<[^>]*>", "")).strip())
        .toList();
  }

  /** Cells of ours hold no quote and no end of line: the stories of those read the text itself. */
  private List<List<String>> csv(Acteur acteur, String list) throws Exception {
    String text = text(acteur, file(list, ".csv"));
    assertThat(text).startsWith("\uFEFF");
    return text.substring(1)
        .lines()
        .map(line -> Arrays.stream(line.split(";", -1)).map(c -> c.replace("\"", "")).toList())
        .toList();
  }

  private List<Row> xlsx(Acteur acteur, String list) throws Exception {
    byte[] bytes = response(acteur, get(file(list, ".xlsx"))).getContentAsByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return book.getFirstSheet().read();
    }
  }

  private String text(Acteur acteur, String chemin) throws Exception {
    return response(acteur, get(chemin)).getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse response(Acteur acteur, MockHttpServletRequestBuilder request)
      throws Exception {
    MockHttpServletResponse response = mvc.perform(as(acteur, request)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response;
  }

  private MockHttpServletRequestBuilder as(Acteur acteur, MockHttpServletRequestBuilder request) {
    return request.with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow()));
  }

  private static String file(String list, String extension) {
    int query = list.indexOf('?');
    return query < 0
        ? list + "/export" + extension
        : list.substring(0, query) + "/export" + extension + list.substring(query);
  }

  /** Others at work: nothing of theirs may come out. */
  private void elsewhere() {
    Acteur other = monde.aSiaeMember(KindSiae.ACI);
    Acteur otherMl = monde.aPrescripteurHabilite();
    brought(otherMl, other);
    embauches.hire(other, monde.aCandidat(other), TODAY);
  }

  private UUID brought(Acteur by, Acteur to) {
    return parcours.brings(by, monde.aCandidat(by), to);
  }

  private UUID dossierOf(UUID pass) {
    return jdbc.sql("select candidature_id from embauche where pass_id = ?")
        .param(pass)
        .query(UUID.class)
        .single();
  }

  private void tasks(int nombre) {
    jdbc.sql(
            """
            insert into tache (id, dossier_id, processus, definition_id, etape, libelle, acteur,
              organisation_id, corbeille, departement, creee_le, echeance_tri)
            select 'export-' || :siae || n, gen_random_uuid(), 'orientation', 'x', 'Etape',
              'Étape ' || lpad(n::text, 6, '0'), 'siae', :siae, :siae, '62',
              timestamptz '2026-11-24 10:00+01', '9999-12-31'
            from generate_series(1, :nombre) n
            """)
        .param("siae", Parcours.organisation(siae))
        .param("nombre", nombre)
        .update();
  }

  private void exit(UUID pass, UUID candidature) {
    jdbc.sql(
            """
            insert into sortie (id, candidature_id, pass_id, siae_id, departement, jour, situation,
              mois_contrat, heures, libelle, classe, declaree_par, declaree_le)
            values (gen_random_uuid(), :candidature, :pass, :siae, '62', '2026-11-24', 'CDI', 0, 200,
              'CDI', 'EMPLOI_DURABLE', :par, now())
            """)
        .param("candidature", candidature)
        .param("pass", pass)
        .param("siae", Parcours.organisation(siae))
        .param("par", siae.utilisateurId())
        .update();
  }

  private void request(UUID pass, String table) {
    jdbc.sql(
            """
            insert into %s (id, pass_id, siae_id, prescripteur_id, motif, debut, fin, demandee_par,
              demandee_le, etat)
            select gen_random_uuid(), p.id, :siae, :prescripteur, 'RQTH', p.fin, p.fin + 30, :par,
              now(), 'EN_ATTENTE' from pass_iae p where p.id = :pass
            """
                .formatted(table))
        .param("siae", Parcours.organisation(siae))
        .param("prescripteur", Parcours.organisation(ml))
        .param("par", siae.utilisateurId())
        .param("pass", pass)
        .update();
  }

  private void prefet() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into demande_prefet (id, type, siae_id, departement, objet_id, candidature_id, debut,
              fin, justification, demandee_par, demandee_le, etat)
            values (:id, 'HORAIRE_HEBDOMADAIRE', :siae, '62', :id, :id, '2026-12-01', '2027-01-01',
              'Reprise', :par, now(), 'A_VERIFIER')
            """)
        .param("id", id)
        .param("siae", Parcours.organisation(siae))
        .param("par", siae.utilisateurId())
        .update();
  }

  private void fiche(UUID pass, UUID candidature) {
    jdbc.sql(
            """
            insert into fiche_salarie (id, pass_id, candidature_id, candidat_id, siae_id, departement,
              kind, siret, numero_pass, etat, code_retour, libelle_retour, creee_le, modifiee_le)
            select gen_random_uuid(), p.id, :candidature, p.candidat_id, :siae, '62', 'ACI',
              '10000000000007', p.numero, 'INTEGREE', '0000', 'Traitée', now(), now()
            from pass_iae p where p.id = :pass
            """)
        .param("pass", pass)
        .param("candidature", candidature)
        .param("siae", Parcours.organisation(siae))
        .update();
  }

  private void poste(String intitule) {
    jdbc.sql(
            """
            insert into fiche_poste (id, organisation_id, appellation_code, intitule,
              intitule_recherche, publiee_le, actualisee_le, expire_le)
            values (gen_random_uuid(), :siae, '10200', :intitule, 'x', '2026-11-20', '2026-11-20',
              '2027-02-18')
            """)
        .param("siae", Parcours.organisation(siae))
        .param("intitule", intitule)
        .update();
  }
}
