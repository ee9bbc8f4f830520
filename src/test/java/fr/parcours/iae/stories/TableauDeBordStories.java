package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.candidature.RangementService;
import fr.parcours.iae.embauche.DeclarationService;
import fr.parcours.iae.embauche.DeclareEmbauche;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.GesteService;
import fr.parcours.iae.tache.IssueGeste;
import fr.parcours.iae.tache.LotTaches;
import fr.parcours.iae.tache.LotTaches.Acte;
import fr.parcours.iae.tache.Sujet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** The page of an organisation: each number is what the list behind it shows. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class TableauDeBordStories {

  private static final String PAGE = "/organisation";
  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate JUIN = LocalDate.of(2027, 6, 1);
  private static final Pattern NOMBRE =
      Pattern.compile("<a href=\"([^\"]+)\"[^>]*>(?:<strong>)?(\\d+)(?:</strong>)?\\s*<");
  private static final Pattern LIGNE = Pattern.compile("(?s)<tbody>(.*?)</tbody>");

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired RangementService rangements;
  @Autowired GesteService gestes;
  @Autowired LotTaches lots;
  @Autowired DeclarationService declarations;
  @Autowired HorlogeDeTest horloge;
  @Autowired Lecteur lecteur;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private Acteur ml;
  private Acteur siae;

  @BeforeEach
  void anOrganisation() {
    parcours.today();
    ml = monde.aPrescripteurHabilite();
    siae = monde.aSiaeMember(KindSiae.ACI);
  }

  @Test
  @DisplayName("Each number of a SIAE is what the list behind it shows, others' rows left out")
  void eachNumberOfASiaeIsWhatItsListShows() throws Exception {
    anotherSiaeAtWork();
    String first = parcours.waiting(brought(), REVIEW).id();
    String second = parcours.waiting(brought(), REVIEW).id();
    parcours.waiting(brought(), REVIEW);
    lots.act(List.of(first), new Acte.Prendre(), siae);
    lots.act(List.of(second), new Acte.Reporter(TODAY.plusDays(40)), siae);
    UUID refused = brought();
    parcours.answered(
        siae, refused, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
    assertThat(rangements.archive(refused, siae).refus()).isEmpty();
    embauches.hire(siae, monde.aCandidat(siae), TODAY);
    horloge.setDate(TODAY.plusDays(30));

    Map<String, Long> numbers = numbers(siae);

    assertThat(numbers)
        .as("late ones put aside stay late; steps and members leave them out")
        .containsEntry("/taches?vue=retard", 3L)
        .containsEntry("/taches?vue=libres", openNow(siae) - 1)
        .containsEntry("/taches?etape=" + REVIEW, 2L)
        .containsEntry("/taches?etape=" + REVIEW + "&echeance=retard", 2L)
        .containsEntry("/taches?assigne=" + siae.utilisateurId(), 1L)
        .containsEntry("/candidatures?depuis=2026-01-01&archivees=avec", 5L)
        .containsEntry("/candidatures?etat=SANS_REPONSE", 3L)
        .containsEntry("/candidatures?depuis=2026-11-01&avant=2026-12-01&archivees=avec", 5L)
        .containsEntry("/candidatures?etat=REFUSEE&depuis=2026-01-01&archivees=avec", 1L)
        .containsEntry("/salaries?contrat=EN_COURS", 1L)
        .containsEntry("/salaries?fin=7&contrat=EN_COURS", 0L)
        .containsEntry("/salaries?suspendus=true", 0L)
        .containsEntry("/sorties", 0L);
    assertThat(page(siae)).contains("Une tâche en retard a été remise à plus tard");
    eachIsWhatItsListShows(siae, numbers);

    UUID hired = embauches.hire(siae, monde.aCandidat(siae), TODAY.plusDays(31));

    Map<String, Long> after = numbers(siae);
    assertThat(after)
        .containsEntry("/salaries?contrat=EN_COURS", 2L)
        .containsEntry("/candidatures?depuis=2026-01-01&archivees=avec", 6L)
        .containsEntry("/candidatures?etat=ACCEPTEE&depuis=2026-01-01&archivees=avec", 2L)
        .containsEntry("/candidatures?etat=SANS_REPONSE", 3L);
    eachIsWhatItsListShows(siae, after);
    assertThat(numbers(monde.aColleagueOf(siae))).isEqualTo(after);
    assertThat(embauches.passOf(hired).candidatureId()).isEqualTo(hired);
  }

  @Test
  @DisplayName(
      "A hire the SIAE declared, whose eligibility is looked into, awaits no answer of its")
  void aDeclaredHireAwaitsNoAnswer() throws Exception {
    brought();
    UUID declared =
        declarations
            .declare(
                new DeclareEmbauche(
                    monde.aCandidat(siae),
                    Parcours.organisation(siae),
                    Map.of("dateDebut", TODAY.plusDays(7), "poste", "Ouvrière"),
                    UUID.randomUUID()),
                siae)
            .orElseThrow();

    assertThat(parcours.etat(declared)).isEqualTo(EtatCandidature.NOUVELLE);
    assertThat(numbers(siae)).containsEntry("/candidatures?etat=SANS_REPONSE", 1L);
    eachIsWhatItsListShows(siae, numbers(siae));
    assertThat(lecteur.page(siae, "/candidatures"))
        .contains("Embauche en préparation")
        .doesNotContain("data-libelle=\"Structure\"");
    assertThat(lecteur.page(siae, "/candidatures?etat=SANS_REPONSE"))
        .doesNotContain("Embauche en préparation");
    assertThat(lecteur.page(siae, "/taches")).doesNotContain("data-libelle=\"Structure\"");
    assertThat(lecteur.page(ml, "/candidatures")).contains("data-libelle=\"Structure\"");
  }

  @Test
  @DisplayName("PASS that end, PASS suspended and exits are counted as their lists show them")
  void passAndExitsAreCounted() throws Exception {
    UUID leaves = embauches.hired(siae, monde.aCandidat(siae), TODAY).id();
    UUID suspended = embauches.hired(siae, monde.aCandidat(siae), TODAY).id();
    UUID tooShort = embauches.hired(siae, monde.aCandidat(siae), JUIN.minusDays(30)).id();
    UUID trains = embauches.hired(siae, monde.aCandidat(siae), TODAY).id();
    parcours.letDaysPassUntil(leaves, JUIN);
    does(leaves, "sortie", exit("CDI"));
    does(trains, "sortie", exit("RECHERCHE_EMPLOI"));
    does(tooShort, "sortie", exit("CDI"));
    does(
        suspended,
        "suspension",
        "motifSuspension",
        "CONTRACT_SUSPENDED",
        "debutSuspension",
        "2027-05-20",
        "finSuspension",
        "2027-07-20");

    assertThat(numbers(siae))
        .containsEntry("/sorties", 3L)
        .containsEntry("/salaries?contrat=EN_COURS", 1L)
        .containsEntry("/salaries?suspendus=true", 1L);
    eachIsWhatItsListShows(siae, numbers(siae));
    String page = page(siae);
    assertThat(page).contains("50\u00a0%", "1 ÷ 2", "Une autre sortie ne compte pas dans le taux");
    assertThat(row(page, "Emploi durable")).isEqualTo(1);
    assertThat(row(page, "Autre sortie")).isEqualTo(1);
    assertThat(row(page, "Sortie positive")).isZero();

    horloge.setDate(LocalDate.of(2028, 10, 1));
    assertThat(numbers(siae))
        .containsEntry("/salaries?fin=1&contrat=EN_COURS", 0L)
        .containsEntry("/salaries?fin=7&contrat=EN_COURS", 1L);
    eachIsWhatItsListShows(siae, numbers(siae));
  }

  @Test
  @DisplayName("A mission locale counts what it sent, a DDETS its tasks; the rest is absent")
  void othersSeeWhatConcernsThem() throws Exception {
    brought();
    embauches.hire(siae, monde.aCandidat(siae), TODAY);

    assertThat(page(ml))
        .contains("Candidatures envoyées", "attend", "Charge de travail")
        .doesNotContain("Salariés et PASS", "Sorties</h2>", "Candidatures reçues");
    assertThat(numbers(ml))
        .containsEntry("/candidatures?depuis=2025-12-01&archivees=avec", 1L)
        .containsEntry("/candidatures?etat=SANS_REPONSE", 1L);
    eachIsWhatItsListShows(ml, numbers(ml));

    Acteur ddets = monde.anInstitution();
    assertThat(page(ddets))
        .contains("Charge de travail", "Rien à traiter")
        .doesNotContain("Candidatures", "Salariés et PASS", "Sorties");
    eachIsWhatItsListShows(ddets, numbers(ddets));
  }

  @Test
  @DisplayName("The page sends at most twelve statements, each served by an index")
  void thePageSendsFewStatements() throws Exception {
    brought();
    embauches.hire(siae, monde.aCandidat(siae), TODAY);
    page(siae);
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    ListAppender<ILoggingEvent> sent = new ListAppender<>();
    Level level = logger.getLevel();
    boolean additive = logger.isAdditive();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(sent);
    sent.start();
    try {
      page(siae);
    } finally {
      logger.detachAppender(sent);
      logger.setAdditive(additive);
      logger.setLevel(level);
    }
    assertThat(sent.list.stream().map(ILoggingEvent::getFormattedMessage))
        .filteredOn(message -> message.startsWith("Executing prepared SQL statement"))
        .hasSizeBetween(6, 12);

    for (Acteur acteur : List.of(siae, ml)) {
      assertThat(scannedBy(acteur)).isEmpty();
    }
  }

  /** National tables read without an index by the page, where the planner would rather not. */
  private List<String> scannedBy(Acteur acteur) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  jdbc.sql("set local enable_seqscan = off").update();
                  // A plan this connection kept from an earlier story knows nothing of it.
                  jdbc.sql("discard plans").update();
                  Map<String, Long> before = scans();
                  try {
                    page(acteur);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                  return scans().entrySet().stream()
                      .filter(scan -> scan.getValue() > before.getOrDefault(scan.getKey(), 0L))
                      .map(Map.Entry::getKey)
                      .toList();
                }));
  }

  /** Counted since the connection last told its own: earlier transactions may be among them. */
  private Map<String, Long> scans() {
    Map<String, Long> scans = new HashMap<>();
    jdbc.sql(
            """
            select relname, seq_scan from pg_stat_xact_user_tables
            where relname in ('tache', 'candidature', 'embauche', 'pass_iae', 'suspension', 'sortie',
              'candidat', 'utilisateur', 'membre')
            """)
        .query((row, n) -> scans.put(row.getString(1), row.getLong(2)))
        .list();
    return scans;
  }

  private void anotherSiaeAtWork() {
    Acteur other = monde.aSiaeMember(KindSiae.EI);
    parcours.brings(ml, monde.aCandidat(ml), other);
    embauches.hire(other, monde.aCandidat(other), TODAY);
  }

  private UUID brought() {
    return parcours.brings(ml, monde.aCandidat(ml), siae);
  }

  private long openNow(Acteur acteur) {
    return jdbc.sql("select count(*) from tache where organisation_id = ? and statut = 'OUVERTE'")
        .param(acteur.organisationId())
        .query(Long.class)
        .single();
  }

  private void does(UUID pass, String cle, String... champs) {
    long vu = ((IssueGeste.Montrer) gestes.show(Sujet.PASS, pass, cle, siae)).page().vu();
    assertThat(gestes.faire(Sujet.PASS, pass, cle, vu, true, champs(champs), siae))
        .isInstanceOf(IssueGeste.Fait.class);
  }

  private static String[] exit(String situation) {
    return new String[] {
      "dateSortie", "2027-05-31", "situationSortie", situation, "heuresRealisees", "600"
    };
  }

  private void eachIsWhatItsListShows(Acteur acteur, Map<String, Long> numbers) throws Exception {
    assertThat(numbers).isNotEmpty();
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      assertThat(rows(lecteur.page(acteur, number.getKey())))
          .as(number.getKey())
          .isEqualTo(number.getValue());
    }
  }

  private String page(Acteur acteur) throws Exception {
    return lecteur.page(acteur, PAGE);
  }

  private Map<String, Long> numbers(Acteur acteur) throws Exception {
    Map<String, Long> numbers = new LinkedHashMap<>();
    Matcher found = NOMBRE.matcher(page(acteur));
    while (found.find()) {
      numbers.put(HtmlUtils.htmlUnescape(found.group(1)), Long.parseLong(found.group(2)));
    }
    return numbers;
  }

  private static long rows(String list) {
    Matcher body = LIGNE.matcher(list);
    return body.find() ? Pattern.compile("<tr[ >]").matcher(body.group(1)).results().count() : 0;
  }

  private static long row(String page, String name) {
    Matcher found =
        Pattern.compile(">" + name + "</th>\\s*<td class=\"nombre\">(\\d+)<").matcher(page);
    assertThat(found.find()).as(name).isTrue();
    return Long.parseLong(found.group(1));
  }
}
