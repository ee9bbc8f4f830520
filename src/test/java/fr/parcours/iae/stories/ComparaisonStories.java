package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.parcours.iae.comparaison.Apercu;
import fr.parcours.iae.comparaison.ApercuService;
import fr.parcours.iae.comparaison.Changement;
import fr.parcours.iae.comparaison.ComparaisonProcessus;
import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.comparaison.Difference;
import fr.parcours.iae.comparaison.DifferenceDecision;
import fr.parcours.iae.comparaison.DifferenceDecision.Cellule;
import fr.parcours.iae.comparaison.Etat;
import fr.parcours.iae.comparaison.Periode;
import fr.parcours.iae.comparaison.Rejeu;
import fr.parcours.iae.comparaison.RejeuService;
import fr.parcours.iae.engine.Deployeur;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.DecisionsPassees;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.support.VersionsEssayees;
import fr.parcours.iae.version.ContexteDecision;
import fr.parcours.iae.version.Decisions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An administrator sees what another version changes, and what it would have done. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class ComparaisonStories {

  private static final String PAGES = "/administration/comparaisons";
  private static final String TABLE = "criteres-minimum";
  private static final String REVIEW = "UserTask_ReviewCandidature";
  private static final String REORIENT = "UserTask_ReorientPersonne";
  private static final String REUNION = "97411";

  @Autowired ComparaisonService comparaisons;
  @Autowired RejeuService rejeux;
  @Autowired ApercuService apercus;
  @Autowired Decisions decisions;
  @Autowired Deployeur deployeur;
  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired Lecteur lecteur;
  @Autowired UtilisateurService utilisateurs;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private Acteur admin;

  @BeforeEach
  void anAdministrator() {
    parcours.today();
    admin = monde.anAdministrateur();
  }

  @Test
  @DisplayName("Two versions of a process differ by exactly what was changed, its forms too")
  void aProcessElementByElementAndItsFormsFieldByField() throws Exception {
    int apres = VersionsEssayees.processusAllege(deployeur);

    ComparaisonProcessus found = comparaisons.processus("orientation", 1, apres);

    assertThat(found.elements().stream().map(ComparaisonStories::told))
        .containsExactlyInAnyOrder(
            "CHANGE orientation [Édition : 2026.2 → 2027.1]",
            "CHANGE UserTask_ResumeCandidature [Nom : Reprendre la candidature → Relire la"
                + " candidature]",
            "AJOUTE UserTask_OrienterPersonne []",
            "RETIRE UserTask_ReorientPersonne []",
            "CHANGE Flow_ReorientationNeeded_Yes [Vers : UserTask_ReorientPersonne →"
                + " UserTask_OrienterPersonne]",
            "CHANGE Flow_Reorient_End [De : UserTask_ReorientPersonne →"
                + " UserTask_OrienterPersonne]",
            "DEPLACE End_CandidatureRefused []");
    assertThat(found.formulaires())
        .extracting("id", "etat")
        .containsExactly(
            tuple("reorient-personne", Etat.CHANGE), tuple("resume-candidature", Etat.CHANGE));
    assertThat(found.formulaires().get(0).champs().stream().map(ComparaisonStories::told))
        .containsExactly(
            "AJOUTE contact []",
            "CHANGE suite [Obligatoire : oui → non, Choix AUCUNE : Aucune suite → null]",
            "CHANGE commentaire [Libellé : Commentaire → Commentaire pour l’équipe, Masqué si :"
                + " null → =suite = null]");
    assertThat(found.formulaires().get(1).champs().stream().map(ComparaisonStories::told))
        .containsExactly("RETIRE Text_Reprise []");

    String page = lecteur.page(admin, PAGES + "/processus/orientation?avant=1&apres=" + apres);
    assertThat(page)
        .contains("Relire la candidature", "Déplacés sur le dessin, sans autre effet")
        .contains("data-retire=\"UserTask_ReorientPersonne\"")
        .contains("data-deplace=\"End_CandidatureRefused\"")
        .contains("Commentaire pour l’équipe");
    assertThat(lecteur.page(admin, PAGES + "/processus/orientation/diagrammes/" + apres))
        .contains("UserTask_OrienterPersonne");
    assertThat(comparaisons.processus("orientation", 1, 1).isIdentique()).isTrue();
  }

  @Test
  @DisplayName("Two versions of a table differ row by row, legal basis included")
  void aTableRowByRow() throws Exception {
    int apres = VersionsEssayees.tableStricte(deployeur);

    List<DifferenceDecision> found = comparaisons.decision(TABLE, 1, apres).differentes();

    assertThat(found).extracting(DifferenceDecision::id).containsExactly(TABLE);
    DifferenceDecision table = found.get(0);
    assertThat(table.proprietes()).isEmpty();
    assertThat(table.colonnesDifferentes()).isEmpty();
    assertThat(table.lignesDifferentes().stream().map(ComparaisonStories::told))
        .containsExactly(
            "RETIRE Rule_travailTemporaire 2 → null",
            "CHANGE Rule_chantier 3 → 2 : 3 → 4",
            "CHANGE Rule_travailIndependant 5 → 4 : Règle du service public existant : même"
                + " minimum que pour une entreprise d’insertion. → Règle du service public"
                + " existant : le minimum d’une entreprise d’insertion.",
            "AJOUTE Rule_groupement null → 5");
    assertThat(table.lignesIdentiques())
        .as("a row under another id is found by what it says")
        .extracting(DifferenceDecision.Ligne::id)
        .containsExactly("Rule_association", "Rule_entreprise");

    assertThat(lecteur.page(admin, PAGES + "/decisions/" + TABLE + "?avant=1&apres=" + apres))
        .contains("<del><span class=\"invisible\">avant\u00a0: </span><span>3</span></del>")
        .contains("2 lignes inchangées");
  }

  @Test
  @DisplayName("A replay counts as SQL does, and keeps nothing")
  void aReplayCountsAsSqlDoes() throws Exception {
    int version = VersionsEssayees.tableStricte(deployeur);
    String departement = "976";
    DecisionsPassees.criteresMinimum(jdbc, departement, 700);
    long kept = journal();

    Rejeu rejeu = rejeux.replay(TABLE, version, year(departement), 0);

    assertThat(rejeu.total()).isEqualTo(700);
    assertThat(rejeu.nonRejouables()).isZero();
    Map<String, Object> recount =
        jdbc.sql(
                """
                select count(*) filter (where kind in ('ACI', 'ETTI')) as changees,
                  count(*) filter (where kind = 'ACI') as aci,
                  round(100.0 * count(*) filter (where kind = 'ACI') / count(*), 1) as part_aci,
                  count(*) filter (where kind = 'ETTI') as etti,
                  round(100.0 * count(*) filter (where kind = 'ETTI') / count(*), 1) as part_etti,
                  round(100.0 * count(*) filter (where kind in ('ACI', 'ETTI')) / count(*), 1) as part
                from (select entrees ->> 'kind' as kind from decision_rendue
                  where cle = 'criteres-minimum' and departement = ?) d
                """)
            .param(departement)
            .query()
            .singleRow();
    assertThat(rejeu.changees()).isEqualTo(recount.get("changees"));
    assertThat(rejeu.partChangees()).isEqualTo(recount.get("part"));
    String aci = "Minimum de critères de niveau 1 : 1 ; Minimum de critères de niveau 2 : ";
    assertThat(bascule(rejeu, aci + "3", aci + "4"))
        .isEqualTo(List.of(recount.get("aci"), recount.get("part_aci")));
    assertThat(bascule(rejeu, aci + "2", "Aucune ligne ne s’applique"))
        .isEqualTo(List.of(recount.get("etti"), recount.get("part_etti")));
    assertThat(rejeu.bascules().stream().mapToLong(Rejeu.Bascule::nombre).sum()).isEqualTo(700);
    assertThat(rejeu.cas()).hasSize(RejeuService.TAILLE);
    assertThat(rejeu.suite()).isTrue();
    long pages = 0;
    for (int page = 0; ; page++) {
      Rejeu next = rejeux.replay(TABLE, version, year(departement), page);
      pages += next.cas().size();
      if (!next.suite()) {
        break;
      }
    }
    assertThat(pages).as("cases over all pages").isEqualTo(rejeu.changees());
    assertThat(rejeux.replay(TABLE, 1, year(departement), 0).changees())
        .as("with the version that decided, nothing changes")
        .isZero();
    assertThat(journal()).isEqualTo(kept);
    assertThat(jdbc.sql("select count(*) from act_hi_decinst").query(Long.class).single()).isZero();

    String page =
        lecteur.page(
            admin, PAGES + "/decisions/" + TABLE + "/rejeu?departement=976&version=" + version);
    assertThat(page).contains("700", "Aucune ligne ne s’applique", "Suivants");
    assertThat(
            lecteur.page(
                admin,
                PAGES
                    + "/decisions/criteres-minimum/rejeu?departement=976&celleDu=976&version="
                    + version))
        .as("the version in force elsewhere wins over the number")
        .contains("Avec la version 1 (2026.1)", "<strong>0</strong>");
    assertThat(journal()).isEqualTo(kept);
  }

  @Test
  @DisplayName("A decision that rests on a table is replayed with the facts of both")
  void aDecisionOverATableIsReplayed() throws Exception {
    int version = VersionsEssayees.tableStricte(deployeur);
    Acteur siae = monde.aSiaeMember(KindSiae.ACI, REUNION);
    Acteur orienteur = monde.anOrienteur();
    UUID dossier = parcours.brings(orienteur, monde.aCandidat(orienteur), siae);
    parcours.answered(siae, dossier, REVIEW, HirePersonWithPassIaeStory.accept("2026-12-01"));
    parcours.answered(
        siae,
        dossier,
        "UserTask_RealiserDiagnostic",
        champs("resultat", "VALIDER", "criteres", "RSA"));
    UUID other = UUID.randomUUID();
    decisions.evaluate(
        "criteres-reunis",
        new ContexteDecision(other, "974", LocalDate.of(2026, 11, 24)),
        Map.of("kind", "ACI", "nbNiveau1", 0, "nbNiveau2", 3));

    assertThat(
            jdbc.sql(
                    """
                    select entrees::text from decision_rendue
                    where cle = 'criteres-reunis' and dossier_id in (?, ?) order by entrees::text
                    """)
                .params(dossier, other)
                .query(String.class)
                .list())
        .as("what the expression read, from a process and from a service")
        .containsExactly(
            "{\"kind\": \"ACI\", \"nbNiveau1\": 0, \"nbNiveau2\": 3}",
            "{\"kind\": \"ACI\", \"nbNiveau1\": 1, \"nbNiveau2\": 0}");
    Rejeu rejeu = rejeux.replay("criteres-reunis", version, year("974"), 0);
    assertThat(rejeu.total()).isEqualTo(2);
    assertThat(rejeu.cas())
        .singleElement()
        .satisfies(
            k -> {
              assertThat(k.dossierId()).isEqualTo(other);
              assertThat(k.avant()).isEqualTo("Critères d’éligibilité réunis : oui");
              assertThat(k.apres()).isEqualTo("Critères d’éligibilité réunis : non");
            });
    assertThat(rejeu.partChangees()).isEqualTo(new BigDecimal("50.0"));
  }

  @Test
  @DisplayName("What was not kept is said, never guessed")
  void whatWasNotKeptIsSaid() throws Exception {
    int version = VersionsEssayees.tableStricte(deployeur);
    insert("975", "criteres-reunis", "{}", "{\"criteresReunis\": true}", 3);

    Rejeu rejeu = rejeux.replay("criteres-reunis", version, year("975"), 0);

    assertThat(rejeu.nonRejouables()).isEqualTo(3);
    assertThat(rejeu.changees()).isZero();
    assertThat(rejeu.manquantes()).containsExactly("kind", "nbNiveau1", "nbNiveau2");
  }

  @Test
  @DisplayName("Live cases are placed in the other version, and none moves")
  void liveCasesArePlaced() throws Exception {
    int version = VersionsEssayees.processusAllege(deployeur);
    Acteur siae = monde.aSiaeMember(KindSiae.EI, "97209");
    Acteur ml = monde.aPrescripteurHabilite();
    parcours.brings(ml, monde.aCandidat(ml), siae);
    parcours.brings(ml, monde.aCandidat(ml), siae);
    UUID refused = parcours.brings(ml, monde.aCandidat(ml), siae);
    parcours.answered(
        siae, refused, REVIEW, champs("decision", "REFUSER", "motifRefus", "NO_POSITION"));

    Apercu apercu = apercus.preview("orientation", version, "972");

    assertThat(apercu.vivants()).isEqualTo(3);
    assertThat(apercu.examines()).isEqualTo(3);
    assertThat(apercu.bloques()).isEqualTo(1);
    assertThat(apercu.etapes())
        .extracting("id", "place", "nombre")
        .containsExactly(
            tuple(REORIENT, Apercu.Place.ABSENTE, 1L), tuple(REVIEW, Apercu.Place.MEME, 2L));
    assertThat(parcours.steps(refused)).containsExactly(REORIENT);
    assertThat(
            lecteur.page(
                admin, PAGES + "/processus/orientation/apercu?departement=972&version=" + version))
        .contains("Réorienter la personne", "Absente", refused.toString());
  }

  @Test
  @DisplayName("Keys and versions that do not exist are not found, and others are not let in")
  void whatDoesNotExistIsNotFoundAndOthersAreNotLetIn() throws Exception {
    for (String path :
        List.of(
            "/processus/inconnu",
            "/processus/%3Cscript%3E",
            "/processus/criteres-minimum",
            "/processus/orientation?avant=1&apres=999999",
            "/processus/orientation?avant=-1&apres=1",
            "/processus/orientation?avant=un",
            "/processus/orientation/diagrammes/999999",
            "/processus/orientation/diagrammes/x",
            "/processus/orientation/apercu?version=999999",
            "/processus/inconnu/apercu",
            "/decisions/orientation",
            "/decisions/criteres-minimum'%20or%201=1",
            "/decisions/criteres-minimum?avant=0",
            "/decisions/criteres-minimum/rejeu?version=999999",
            "/decisions/criteres-minimum/rejeu?version=un",
            "/decisions/inconnu/rejeu")) {
      MockHttpServletResponse response = asked(admin, path);
      assertThat(response.getStatus()).as(path).isEqualTo(404);
      assertThat(response.getContentAsString(StandardCharsets.UTF_8))
          .as(path)
          .contains("lang=\"fr\"");
    }
    for (Acteur other :
        List.of(
            monde.anInstitution(),
            monde.theSupport(),
            monde.aPrescripteurHabilite(),
            monde.aSiaeMember(KindSiae.ACI))) {
      for (String path :
          List.of(
              "",
              "/processus/orientation",
              "/processus/orientation/diagrammes/1",
              "/processus/orientation/apercu",
              "/decisions/criteres-minimum",
              "/decisions/criteres-minimum/rejeu")) {
        assertThat(asked(other, path).getStatus()).as(path).isEqualTo(403);
      }
    }
  }

  @Test
  @DisplayName("A period that cannot be read is refused with what was typed kept")
  void aPeriodThatCannotBeReadIsRefused() throws Exception {
    assertThat(lecteur.page(admin, PAGES + "/decisions/" + TABLE + "/rejeu?du=hier&au=2026-01-01"))
        .contains("data-code=\"PERIODE_INVALIDE\"", "value=\"hier\"");
    assertThat(
            lecteur.page(
                admin, PAGES + "/decisions/" + TABLE + "/rejeu?du=2026-02-01&au=2026-01-01"))
        .contains("La fin de la période ne peut pas précéder son début.");
    assertThat(lecteur.page(admin, PAGES + "/processus/orientation/apercu?departement=six"))
        .contains("data-code=\"DEPARTEMENT_INCONNU\"", "value=\"six\"");
  }

  private MockHttpServletResponse asked(Acteur acteur, String path) throws Exception {
    return mvc.perform(
            get(java.net.URI.create(PAGES + path))
                .with(Connecte.as(utilisateurs.connecte(acteur.utilisateurId()).orElseThrow())))
        .andReturn()
        .getResponse();
  }

  private static String told(Difference d) {
    return d.etat()
        + " "
        + d.id()
        + " "
        + d.changements().stream().map(ComparaisonStories::told).toList();
  }

  private static String told(Changement c) {
    return c.propriete() + " : " + c.avant() + " → " + c.apres();
  }

  private static String told(DifferenceDecision.Ligne l) {
    String cells =
        l.cellules().stream()
            .filter(c -> l.etat() == Etat.CHANGE && c.etat() == Etat.CHANGE)
            .map(ComparaisonStories::told)
            .reduce("", (a, b) -> a + " : " + b);
    return l.etat() + " " + l.id() + " " + l.avant() + " → " + l.apres() + cells;
  }

  private static String told(Cellule c) {
    return c.avant() + " → " + c.apres();
  }

  private static List<Object> bascule(Rejeu rejeu, String avant, String apres) {
    return rejeu.bascules().stream()
        .filter(b -> b.avant().equals(avant) && b.apres().equals(apres))
        .map(b -> List.<Object>of(b.nombre(), b.part()))
        .findFirst()
        .orElseThrow();
  }

  private static Periode year(String departement) {
    return new Periode(departement, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
  }

  private long journal() {
    return Objects.requireNonNull(
        jdbc.sql("select count(*) from decision_rendue").query(Long.class).single());
  }

  private void insert(String departement, String cle, String entrees, String sorties, int n) {
    jdbc.sql(
            """
            insert into decision_rendue (id, dossier_id, cle, definition_id, version, entrees,
              sorties, date_legale, departement, rendue_le)
            select gen_random_uuid(), gen_random_uuid(), :cle, 'x', 1, cast(:entrees as jsonb),
              cast(:sorties as jsonb), date '2026-06-01', :departement, now()
            from generate_series(1, :n)
            """)
        .param("cle", cle)
        .param("entrees", entrees)
        .param("sorties", sorties)
        .param("departement", departement)
        .param("n", n)
        .update();
  }
}
