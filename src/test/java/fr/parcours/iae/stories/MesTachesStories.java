package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.CompteTaches;
import fr.parcours.iae.tache.CriteresTaches;
import fr.parcours.iae.tache.EcheanceTaches;
import fr.parcours.iae.tache.Etiquette;
import fr.parcours.iae.tache.EtiquetteService;
import fr.parcours.iae.tache.FiltreTaches;
import fr.parcours.iae.tache.LigneTache;
import fr.parcours.iae.tache.ListeTachesService;
import fr.parcours.iae.tache.LotTaches;
import fr.parcours.iae.tache.LotTaches.Acte;
import fr.parcours.iae.tache.PageTaches;
import fr.parcours.iae.tache.TriTaches;
import fr.parcours.iae.tache.VueEnregistree;
import fr.parcours.iae.tache.VueEnregistreeService;
import fr.parcours.iae.tache.VueTaches;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A caseworker's day: the list, what one finds in it, and several tasks at once. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class MesTachesStories {

  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired ListeTachesService liste;
  @Autowired LotTaches lots;
  @Autowired EtiquetteService etiquettes;
  @Autowired VueEnregistreeService vues;
  @Autowired DossierService dossiers;
  @Autowired Candidats candidats;
  @Autowired UtilisateurService utilisateurs;
  @Autowired HorlogeDeTest horloge;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private final MockHttpSession session = new MockHttpSession();
  private Acteur ml;
  private Acteur siae;

  @BeforeEach
  void today() {
    parcours.today();
    ml = monde.aPrescripteurHabilite();
    siae = monde.aSiaeMember(KindSiae.ACI);
  }

  @Test
  @DisplayName("Pages follow each other without a task lost or shown twice, equal due dates or not")
  void pagesFollowEachOther() {
    List<String> all = brought(7);

    for (TriTaches tri : TriTaches.values()) {
      for (boolean descendant : new boolean[] {false, true}) {
        FiltreTaches first = sorted(tri, descendant, 3);
        PageTaches one = liste.page(siae, first);
        PageTaches two = liste.page(siae, first.after(last(one), 3));
        PageTaches three = liste.page(siae, first.after(last(two), 3));

        List<String> seen = new ArrayList<>(ids(one));
        seen.addAll(ids(two));
        seen.addAll(ids(three));
        assertThat(seen).as("%s %s", tri, descendant).containsExactlyInAnyOrderElementsOf(all);
        assertThat(one.precedente()).isFalse();
        assertThat(two.precedente()).isTrue();
        assertThat(two.suivante()).isTrue();
        assertThat(three.suivante()).isFalse();
        PageTaches back = liste.page(siae, first.before(three.lignes().get(0).id()));
        assertThat(ids(back)).isEqualTo(ids(two));
        assertThat(back.suivante()).isTrue();
      }
    }
  }

  @Test
  @DisplayName("A page keeps its place when somebody does the task it follows")
  void aPageKeepsItsPlace() {
    brought(4);
    FiltreTaches first = sorted(TriTaches.ECHEANCE, false, 2);
    PageTaches one = liste.page(siae, first);
    List<String> two = ids(liste.page(siae, first.after(last(one), 2)));

    lots.act(List.of(last(one)), new Acte.Refuser("NO_POSITION"), siae);

    assertThat(ids(liste.page(siae, first.after(last(one), 2)))).isEqualTo(two);
  }

  @Test
  @DisplayName("Each view says how many it has, and shows as many")
  void eachViewSaysHowMany() {
    List<String> all = brought(4);
    lots.act(all.subList(0, 2), new Acte.Prendre(), siae);
    lots.act(all.subList(3, 4), new Acte.Reporter(TODAY.plusDays(3)), siae);

    CompteTaches counts = liste.counts(siae);
    assertThat(counts.aTraiter()).isEqualTo(3);
    assertThat(counts.aMoi()).isEqualTo(2);
    assertThat(counts.nonPrises()).isEqualTo(2);
    assertThat(counts.enRetard()).isZero();
    shownAsCounted();

    LocalDate due = Objects.requireNonNull(firstLine().echeance());
    horloge.setDate(due.minusDays(6));
    assertThat(liste.counts(siae).cetteSemaine()).isEqualTo(4);
    shownAsCounted();
    horloge.setDate(due.plusDays(1));
    assertThat(liste.counts(siae).enRetard()).isEqualTo(4);
    assertThat(liste.counts(siae).cetteSemaine()).isZero();
    shownAsCounted();
  }

  @Test
  @DisplayName("Process, step, assignee and due date each narrow the list")
  void eachFilterNarrows() {
    List<String> all = brought(3);
    lots.act(all.subList(0, 1), new Acte.Prendre(), siae);
    LocalDate due = Objects.requireNonNull(firstLine().echeance());

    assertThat(filtered("orientation", REVIEW, null, false, null)).hasSize(3);
    assertThat(filtered("sortie", null, null, false, null)).isEmpty();
    assertThat(filtered(null, "UserTask_RealiserDiagnostic", null, false, null)).isEmpty();
    assertThat(filtered(null, null, siae.utilisateurId(), false, null)).containsExactly(all.get(0));
    assertThat(filtered(null, null, null, true, null))
        .containsExactlyInAnyOrderElementsOf(all.subList(1, 3));
    assertThat(filtered(null, null, null, false, EcheanceTaches.AUJOURDHUI)).isEmpty();
    assertThat(filtered(null, null, null, false, EcheanceTaches.SANS)).isEmpty();
    horloge.setDate(due);
    assertThat(filtered(null, null, null, false, EcheanceTaches.AUJOURDHUI)).hasSize(3);
    assertThat(filtered(null, null, null, false, EcheanceTaches.SEPT_JOURS)).hasSize(3);
    assertThat(filtered(null, null, null, false, EcheanceTaches.RETARD)).isEmpty();
  }

  @Test
  @DisplayName("The employer finds by name without accents, by SIAE, by case and by PASS number")
  void theEmployerFinds() {
    Acteur first = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(ml);
    UUID hired = parcours.brings(ml, lea, first);
    parcours.answered(first, hired, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01", "RSA"));
    String pass = Objects.requireNonNull(dossiers.show(hired, first).pass()).affichage();
    UUID dossier = parcours.brings(ml, lea, siae);
    brought(2);
    String name = candidats.identiteOf(lea).etatCivil().nomUsage();
    String own = parcours.waiting(dossier, REVIEW).id();

    assertThat(found(siae, "LEA " + name.substring(0, 12))).containsExactly(own);
    assertThat(found(siae, name.toLowerCase(java.util.Locale.FRENCH))).containsExactly(own);
    assertThat(found(siae, dossier.toString())).containsExactly(own);
    assertThat(found(siae, pass)).containsExactly(own);
    assertThat(found(siae, Objects.requireNonNull(firstLine().siae()))).hasSize(3);
    assertThat(found(siae, "--")).isEmpty();
    assertThat(found(first, dossier.toString())).isEmpty();
  }

  @Test
  @DisplayName("Whoever may not read the name does not find by it")
  void whoMayNotReadTheNameDoesNotFindByIt() {
    Acteur orienteur = monde.anOrienteur();
    Acteur colleague = monde.aColleagueOf(orienteur);
    UUID lea = monde.aCandidat(orienteur);
    UUID dossier = parcours.brings(orienteur, lea, siae);
    parcours.answered(
        siae, dossier, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));
    String name = candidats.identiteOf(lea).etatCivil().nomUsage();

    assertThat(found(orienteur, name)).hasSize(1);
    assertThat(found(colleague, name)).isEmpty();
    assertThat(liste.page(colleague, FiltreTaches.first(5)).lignes())
        .singleElement()
        .satisfies(ligne -> assertThat(ligne.personne()).doesNotContain(name));
    assertThat(found(colleague, dossier.toString())).hasSize(1);
  }

  @Test
  @DisplayName(
      "A name that changes is found under the new one; Élodie and Łukasz as people type them")
  void aNameThatChanges() {
    UUID lea = monde.aCandidat(ml);
    String own = parcours.waiting(parcours.brings(ml, lea, siae), REVIEW).id();
    jdbc.sql("update candidat set prenom = 'ÉLODIE', nom_usage = 'Łukasz-Şahin' where id = ?")
        .param(lea)
        .update();

    for (String words : List.of("élodie", "Elodie", "lukasz SAHIN", "sahin elodie")) {
      assertThat(found(siae, words)).as(words).containsExactly(own);
    }
    for (String words : List.of("%ukasz", "Luk_sz", "Luk%", "odie")) {
      assertThat(found(siae, words)).as(words).hasSize(words.equals("Luk%") ? 1 : 0);
    }
    assertThat(
            jdbc.sql("select texte_cherche('ÉLODIE' collate \"C\")").query(String.class).single())
        .as("whatever the locale of the server")
        .isEqualTo(" elodie");
    lots.act(List.of(own), new Acte.Refuser("NO_POSITION"), siae);
    assertThat(
            jdbc.sql("select nom_cherche from tache where id = ?")
                .param(own)
                .query((rs, n) -> String.valueOf(rs.getString(1)))
                .single())
        .as("a task that is over keeps no name")
        .isEqualTo("null");
  }

  @Test
  @DisplayName("The words searched for stay out of every address")
  void theWordsStayOutOfEveryAddress() throws Exception {
    List<String> all = brought(2);
    String name = firstLine().personne();
    String other =
        liste.ofIds(siae, all).values().stream()
            .map(LigneTache::personne)
            .filter(p -> !p.equals(name))
            .findFirst()
            .orElseThrow();
    page("/taches?tri=depuis&sens=desc");

    String to = Objects.requireNonNull(sent(post("/taches/recherche").param("texte", name)));

    assertThat(to).isEqualTo("/taches?tri=depuis&sens=desc");
    assertThat(page(to)).contains(name, "Effacer la recherche").doesNotContain(other);
    sent(post("/taches/recherche"));
    assertThat(page("/taches")).contains(name, other).doesNotContain("Effacer la recherche");
  }

  @Test
  @DisplayName("Headers say the order and turn it round; every filter is in the address")
  void headersSayTheOrder() throws Exception {
    brought(1);

    assertThat(page("/taches?vue=libres&etape=" + REVIEW))
        .contains(
            "aria-sort=\"ascending\"",
            "/taches?vue=libres&amp;etape=" + REVIEW + "&amp;tri=depuis",
            "/taches?vue=libres&amp;etape=" + REVIEW + "&amp;tri=echeance&amp;sens=desc");
    assertThat(page("/taches?tri=depuis&sens=desc")).contains("aria-sort=\"descending\"");
    assertThat(page("/taches?vue=x&etape=y&assigne=z&echeance=t&tri=u&apres=inconnue"))
        .contains("Aucune tâche trouvée");
  }

  @Test
  @DisplayName("Several are taken at once; the one a colleague has says so and the others are done")
  void severalAreTaken() throws Exception {
    Acteur colleague = monde.aColleagueOf(siae);
    List<String> all = brought(3);
    lots.act(all.subList(0, 1), new Acte.Prendre(), colleague);

    String to = sent(lot("prendre", all));

    assertThat(to).isEqualTo("/taches");
    assertThat(assignees(all))
        .containsExactly(colleague.utilisateurId(), siae.utilisateurId(), siae.utilisateurId());
    assertThat(lots.act(all, new Acte.Prendre(), siae))
        .extracting(LotTaches.Ligne::faite)
        .containsExactly(false, true, true);
    assertThat(lots.act(all.subList(0, 1), new Acte.Prendre(), siae).get(0).message())
        .isEqualTo("Awa D. l’a prise : pour la reprendre, confiez-la-vous.");
    assertThat(lots.act(all, new Acte.Rendre(), siae))
        .extracting(LotTaches.Ligne::faite)
        .containsExactly(false, true, true);
    assertThat(assignees(all)).containsExactly(colleague.utilisateurId(), null, null);
    assertThat(parcours.etat(dossierOf(all.get(1)))).isEqualTo(EtatCandidature.A_L_ETUDE);
  }

  @Test
  @DisplayName("A task is handed to a member of the organisation and to nobody else")
  void aTaskIsHandedToAMember() {
    Acteur colleague = monde.aColleagueOf(siae);
    Acteur stranger = monde.aSiaeMember(KindSiae.ACI);
    List<String> all = brought(1);

    assertThat(act(all, new Acte.Confier(stranger.utilisateurId()), siae))
        .isEqualTo("Choisissez un membre de l’organisation que la tâche attend.");
    assertThat(assignees(all)).containsExactly((UUID) null);
    assertThat(act(all, new Acte.Confier(colleague.utilisateurId()), siae)).isEqualTo("Confiée.");
    assertThat(assignees(all)).containsExactly(colleague.utilisateurId());
    assertThat(act(all, new Acte.Confier(stranger.utilisateurId()), stranger))
        .isEqualTo("Cette tâche n’attend pas votre organisation.");
    assertThat(liste.members(siae)).hasSize(2);
  }

  @Test
  @DisplayName("Put aside, a task leaves the list until its day and keeps its due date")
  void putAsideUntilItsDay() {
    List<String> all = brought(2);
    LocalDate due = Objects.requireNonNull(liste.ofIds(siae, all).get(all.get(0))).echeance();

    Acteur colleague = monde.aColleagueOf(siae);
    assertThat(act(all.subList(0, 1), new Acte.Reporter(TODAY), siae))
        .isEqualTo("La date de rappel doit être après aujourd’hui, dans l’année.");
    act(all.subList(0, 1), new Acte.Reporter(TODAY.plusDays(2)), siae);

    assertThat(ids(liste.page(siae, FiltreTaches.first(5)))).containsExactly(all.get(1));
    assertThat(Objects.requireNonNull(liste.ofIds(siae, all).get(all.get(0))).echeance())
        .isEqualTo(due);
    assertThat(ids(liste.page(siae, FiltreTaches.first(5).withVue(VueTaches.MISES_DE_COTE))))
        .containsExactly(all.get(0));
    assertThat(found(siae, dossierOf(all.get(0)).toString()))
        .as("what one looks for is found wherever it is")
        .containsExactly(all.get(0));
    act(all.subList(0, 1), new Acte.Confier(colleague.utilisateurId()), siae);
    assertThat(ids(liste.page(colleague, FiltreTaches.first(5))))
        .as("handed to somebody, it is theirs to see")
        .contains(all.get(0));
    act(all.subList(0, 1), new Acte.Confier(siae.utilisateurId()), colleague);
    act(all.subList(0, 1), new Acte.Reporter(TODAY.plusDays(2)), siae);
    horloge.setDate(TODAY.plusDays(2));
    assertThat(ids(liste.page(siae, FiltreTaches.first(5)))).hasSize(2);
    horloge.setDate(TODAY);
    act(all.subList(0, 1), new Acte.Reporter(null), siae);
    assertThat(ids(liste.page(siae, FiltreTaches.first(5)))).hasSize(2);
  }

  @Test
  @DisplayName("Candidatures are refused together with one reason; sent twice, it says the same")
  void refusedTogether() {
    List<String> all = brought(3);
    UUID hired = parcours.brings(ml, monde.aCandidat(ml), siae);
    parcours.answered(siae, hired, REVIEW, champs("decision", "VIVIER"));
    List<String> several = new ArrayList<>(all.subList(0, 2));
    several.add(
        liste.page(siae, FiltreTaches.first(9)).lignes().stream()
            .filter(l -> l.dossierId().equals(hired))
            .findFirst()
            .orElseThrow()
            .id());
    List<UUID> cases = all.stream().map(this::dossierOf).toList();

    assertThat(act(all.subList(2, 3), new Acte.Refuser("AUTO"), siae))
        .isEqualTo("Choisissez le motif du refus.");
    List<LotTaches.Ligne> once = lots.act(several, new Acte.Refuser("NO_POSITION"), siae);
    List<LotTaches.Ligne> twice = lots.act(several, new Acte.Refuser("NO_POSITION"), siae);

    assertThat(once).extracting(LotTaches.Ligne::faite).containsExactly(true, true, false);
    assertThat(once.get(2).message()).isEqualTo("Seule une candidature à étudier se refuse ainsi.");
    assertThat(twice).extracting(LotTaches.Ligne::faite).containsExactly(true, true, false);
    assertThat(twice.get(0).message()).isEqualTo("Vous l’avez déjà traitée.");
    assertThat(cases)
        .extracting(parcours::etat)
        .containsExactly(
            EtatCandidature.REFUSEE, EtatCandidature.REFUSEE, EtatCandidature.NOUVELLE);
    assertThat(
            lots.act(all.subList(0, 1), new Acte.Refuser("NO_POSITION"), monde.aColleagueOf(siae)))
        .singleElement()
        .satisfies(
            ligne -> {
              assertThat(ligne.faite()).isFalse();
              assertThat(ligne.message()).startsWith("Déjà traité par Awa D. le ");
            });
  }

  @Test
  @DisplayName("What a colleague holds is neither refused nor put aside with the others")
  void whatAColleagueHoldsIsLeftToThem() {
    List<String> all = brought(2);
    lots.act(all.subList(0, 1), new Acte.Prendre(), monde.aColleagueOf(siae));

    assertThat(lots.act(all, new Acte.Reporter(TODAY.plusDays(2)), siae))
        .extracting(LotTaches.Ligne::faite)
        .containsExactly(false, true);
    assertThat(lots.act(all, new Acte.Refuser("NO_POSITION"), siae))
        .extracting(LotTaches.Ligne::faite)
        .containsExactly(false, true);
    assertThat(parcours.etat(dossierOf(all.get(0)))).isEqualTo(EtatCandidature.A_L_ETUDE);
  }

  @Test
  @DisplayName("The last row of the last page done, the list goes back to its beginning")
  void theLastRowOfTheLastPage() {
    List<String> all = brought(3);
    FiltreTaches first = FiltreTaches.first(2);
    FiltreTaches second = first.after(last(liste.page(siae, first)), 2);
    String only = ids(liste.page(siae, second)).get(0);
    lots.act(List.of(only), new Acte.Refuser("NO_POSITION"), siae);

    PageTaches back = liste.page(siae, second);
    assertThat(ids(back)).hasSize(2).doesNotContain(only).allMatch(all::contains);
    assertThat(back.precedente()).isFalse();
    assertThat(ids(liste.page(siae, first.before("inconnue")))).isEqualTo(ids(back));
  }

  @Test
  @DisplayName("The page says what became of each and what is missing, without JavaScript")
  void thePageSaysWhatBecameOfEach() throws Exception {
    List<String> all = brought(2);
    page("/taches?vue=libres");

    MockHttpServletResponse answer = answer(lot("prendre", all.subList(0, 1)));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/taches?vue=libres");
    assertThat(told(lot("refuser", all))).isEqualTo("Choisissez le motif du refus.");
    assertThat(told(lot("confier", all).param("membre", "x")))
        .isEqualTo("Choisissez à qui confier ces tâches.");
    assertThat(told(lot("reporter", all).param("jour", "demain")))
        .isEqualTo("Donnez le jour où revoir ces tâches.");
    assertThat(told(lot("prendre", List.of()))).isEqualTo("Cochez au moins une tâche.");
    assertThat(told(lot("", all))).isEqualTo("Choisissez ce qu’il faut faire des tâches cochées.");
    sent(post("/taches/lot").param("prendre", all.get(1)));
    assertThat(assignees(all)).containsExactly(siae.utilisateurId(), siae.utilisateurId());
  }

  @Test
  @DisplayName("A task done offers the next one of the same view, until none is left")
  void aTaskDoneOffersTheNext() throws Exception {
    brought(3);
    List<String> order = ids(liste.page(siae, FiltreTaches.first(5)));
    page("/taches?vue=libres");

    refuseOnItsPage(order.get(1));
    assertThat(sent(get("/taches/suivante"))).isEqualTo("/taches/" + order.get(2));
    refuseOnItsPage(order.get(2));
    assertThat(sent(get("/taches/suivante"))).isEqualTo("/taches/" + order.get(0));
    refuseOnItsPage(order.get(0));
    assertThat(sent(get("/taches/suivante"))).isEqualTo("/taches?vue=libres");
  }

  @Test
  @DisplayName("All the tasks of one person are one click away, and the filter says whose they are")
  void allTheTasksOfOnePerson() throws Exception {
    List<String> all = brought(2);
    UUID lea = Objects.requireNonNull(liste.ofIds(siae, all).get(all.get(0))).candidatId();
    String name = Objects.requireNonNull(liste.ofIds(siae, all).get(all.get(0))).personne();
    String other = Objects.requireNonNull(liste.ofIds(siae, all).get(all.get(1))).personne();

    assertThat(page("/taches")).contains("/taches?personne=" + lea);
    assertThat(page("/taches?personne=" + lea))
        .contains("Personne\u00a0: " + name)
        .doesNotContain(other);
    assertThat(page("/taches?personne=" + UUID.randomUUID()))
        .contains("Aucune tâche trouvée", "sans tâche dans cette vue");
  }

  @Test
  @DisplayName(
      "A label is the organisation's: put on several tasks, filtered by, taken off, forgotten")
  void aLabelIsTheOrganisations() throws Exception {
    Acteur stranger = monde.aSiaeMember(KindSiae.ACI);
    Acteur colleague = monde.aColleagueOf(siae);
    List<String> all = brought(3);

    sent(lot("etiqueter", all.subList(0, 2)).param("nouvelle", "  Chantier   vert "));
    Etiquette label = etiquettes.of(siae).get(0);
    assertThat(label.nom()).isEqualTo("Chantier vert");
    assertThat(etiquettes.of(colleague)).containsExactly(label);
    assertThat(etiquettes.of(stranger)).isEmpty();
    assertThat(etiquettes.named("chantier VERT", colleague).orElseThrow()).isEqualTo(label);
    assertThat(page("/taches?etiquette=" + label.id())).contains("Étiquette\u00a0: Chantier vert");
    assertThat(labelled(label, siae)).containsExactlyInAnyOrderElementsOf(all.subList(0, 2));
    assertThat(labelled(label, stranger)).isEmpty();
    assertThat(told(lot("etiqueter", all).param("nouvelle", "x".repeat(31))))
        .isEqualTo("Nommez l’étiquette en 30 caractères au plus.");
    assertThat(told(lot("etiqueter", all)))
        .isEqualTo("Choisissez une étiquette ou nommez-en une nouvelle.");
    assertThat(act(all, new Acte.Etiqueter(UUID.randomUUID()), siae))
        .isEqualTo("Cette étiquette n’existe plus : choisissez-en une autre.");
    assertThat(act(all, new Acte.Etiqueter(label.id()), stranger))
        .isEqualTo("Cette tâche n’attend pas votre organisation.");

    sent(lot("desetiqueter", all).param("etiquette", label.id().toString()));
    assertThat(etiquettes.of(siae)).isEmpty();
  }

  @Test
  @DisplayName("A view keeps its filters under a name, for oneself or for the whole organisation")
  void aViewKeepsItsFilters() throws Exception {
    Acteur colleague = monde.aColleagueOf(siae);
    Acteur stranger = monde.aSiaeMember(KindSiae.ACI);
    brought(1);
    sent(post("/taches/recherche").param("texte", "Confidentiel"));
    page("/taches?vue=libres&etape=" + REVIEW + "&tri=depuis&apres=x");

    sent(post("/taches/vues").param("nom", " À étudier ").param("partagee", "true"));
    sent(post("/taches/vues").param("nom", "Pour moi"));

    assertThat(vues.of(colleague))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.nom()).isEqualTo("À étudier");
              assertThat(v.adresse())
                  .isEqualTo("/taches?vue=libres&etape=" + REVIEW + "&tri=depuis");
              assertThat(v.partagee()).isTrue();
              assertThat(v.retirable()).isFalse();
            });
    assertThat(vues.of(siae)).hasSize(2).allMatch(VueEnregistree::retirable);
    assertThat(vues.of(stranger)).isEmpty();
    assertThat(page("/taches")).contains("À étudier", "Pour moi");
    UUID shared = vues.of(colleague).get(0).id();
    assertThat(vues.remove(shared, colleague)).isFalse();
    assertThat(vues.remove(shared, stranger)).isFalse();
    assertThat(told(post("/taches/vues").param("nom", "  ")))
        .isEqualTo("Nommez la vue en 40 caractères au plus.");
    sent(post("/taches/vues").param("nom", "pour MOI").param("partagee", "true"));
    assertThat(vues.of(siae)).hasSize(2).allMatch(VueEnregistree::partagee);
    sent(post("/taches/vues/" + shared + "/retrait"));
    assertThat(vues.of(colleague)).extracting(VueEnregistree::nom).containsExactly("pour MOI");
  }

  @Test
  @DisplayName("A list that changed says so and its counts follow; nothing under the hand moves")
  void aListThatChangedSaysSo() throws Exception {
    List<String> all = brought(2);
    String veille = veilleOf(page("/taches?vue=libres"));
    assertThat(page(veille)).contains("id=\"compte-libres\"", ">2<").doesNotContain("a changé");

    lots.act(all.subList(0, 1), new Acte.Prendre(), monde.aColleagueOf(siae));
    assertThat(page(veille)).contains("a changé", "href=\"/taches?vue=libres\"", ">1<");

    String again = veilleOf(page("/taches"));
    assertThat(page(again)).doesNotContain("a changé");
    brought(1);
    assertThat(page(again)).contains("a changé");
    String last = veilleOf(page("/taches"));
    lots.act(all.subList(1, 2), new Acte.Refuser("NO_POSITION"), siae);
    assertThat(page(last)).contains("a changé");
  }

  @Test
  @DisplayName("Opening a task a colleague took does not take it from them")
  void aTaskTakenIsNotTakenAway() throws Exception {
    Acteur colleague = monde.aColleagueOf(siae);
    List<String> all = brought(1);
    lots.act(all, new Acte.Prendre(), colleague);

    assertThat(page("/taches/" + all.get(0)))
        .contains("prise par Awa D.")
        .doesNotContain("/affectation");
    assertThat(told(post("/taches/" + all.get(0) + "/affectation").param("moi", "true")))
        .isEqualTo("Awa D. l’a prise : pour la reprendre, confiez-la-vous.");
    assertThat(assignees(all)).containsExactly(colleague.utilisateurId());
  }

  private List<String> labelled(Etiquette label, Acteur acteur) {
    return ids(
        liste.page(
            acteur,
            FiltreTaches.first(50)
                .with(new CriteresTaches(null, null, null, false, null, null, label.id()))));
  }

  private static String veilleOf(String page) {
    Matcher found = Pattern.compile("hx-get=\"([^\"]*/taches/changements[^\"]*)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  private void refuseOnItsPage(String id) throws Exception {
    MockHttpServletResponse answer =
        answer(
            post("/taches/" + id).param("decision", "REFUSER").param("motifRefus", "NO_POSITION"));
    assertThat(answer.getRedirectedUrl()).startsWith("/dossiers/");
  }

  private List<String> brought(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> parcours.brings(ml, monde.aCandidat(ml), siae))
        .map(dossier -> parcours.waiting(dossier, REVIEW).id())
        .toList();
  }

  private void shownAsCounted() {
    CompteTaches counts = liste.counts(siae);
    for (VueTaches vue : VueTaches.values()) {
      FiltreTaches filtre = FiltreTaches.first(50).withVue(vue);
      assertThat(liste.page(siae, filtre).lignes()).as(vue.libelle()).hasSize((int) counts.of(vue));
    }
  }

  private List<String> filtered(
      String processus, String etape, UUID assignee, boolean libres, EcheanceTaches echeance) {
    return ids(
        liste.page(
            siae,
            FiltreTaches.first(50)
                .with(
                    new CriteresTaches(processus, etape, assignee, libres, echeance, null, null))));
  }

  private static FiltreTaches sorted(TriTaches tri, boolean descendant, int taille) {
    return FiltreTaches.first(taille).sorted(tri, descendant);
  }

  private List<String> found(Acteur acteur, String texte) {
    return ids(liste.page(acteur, FiltreTaches.first(50).withTexte(texte)));
  }

  private LigneTache firstLine() {
    return liste.page(siae, FiltreTaches.first(1)).lignes().get(0);
  }

  private List<UUID> assignees(List<String> ids) {
    return ids.stream()
        .map(id -> Objects.requireNonNull(liste.ofIds(siae, ids).get(id)).assignee())
        .toList();
  }

  private UUID dossierOf(String id) {
    return Objects.requireNonNull(liste.ofIds(siae, List.of(id)).get(id)).dossierId();
  }

  private String act(List<String> ids, Acte acte, Acteur acteur) {
    return lots.act(ids, acte, acteur).get(0).message();
  }

  private static MockHttpServletRequestBuilder lot(String acte, List<String> ids) {
    MockHttpServletRequestBuilder request = post("/taches/lot").param("acte", acte);
    ids.forEach(id -> request.param("selection", id));
    return request;
  }

  private String told(MockHttpServletRequestBuilder request) throws Exception {
    return (String) mvc.perform(mine(request)).andReturn().getFlashMap().get("manque");
  }

  private String sent(MockHttpServletRequestBuilder request) throws Exception {
    return answer(request).getRedirectedUrl();
  }

  private String page(String path) throws Exception {
    return answer(get(java.net.URI.create(path))).getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(mine(request)).andReturn().getResponse();
  }

  private MockHttpServletRequestBuilder mine(MockHttpServletRequestBuilder request) {
    return request
        .session(session)
        .with(csrf())
        .with(Connecte.as(utilisateurs.connecte(siae.utilisateurId()).orElseThrow()));
  }

  private static String last(PageTaches page) {
    return page.lignes().get(page.lignes().size() - 1).id();
  }

  private static List<String> ids(PageTaches page) {
    return page.lignes().stream().map(LigneTache::id).toList();
  }
}
