package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.asp.NomLot;
import fr.parcours.iae.candidat.Sceau;
import fr.parcours.iae.echangeasp.LotService;
import fr.parcours.iae.fichesalarie.ImportRapprochement;
import fr.parcours.iae.fichesalarie.ImportRapprochement.Issue;
import fr.parcours.iae.fichesalarie.OuvertureFiches;
import fr.parcours.iae.fichesalarie.RapprochementService;
import fr.parcours.iae.securite.Connecte;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** People the ASP knows by another number: their lines leave again by one file, not one by one. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class RapprochementStories {

  private static final String TRAITER = "UserTask_TraiterRejet";
  private static final String NTT = "1130030133A42";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);
  private static final String ENTETE = "identifiant_envoye;identifiant_asp\n";

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired SiaeSousConvention conventions;
  @Autowired OuvertureFiches ouvertures;
  @Autowired LotService lots;
  @Autowired Sceau sceau;
  @Autowired RapprochementService rapprochements;
  @Autowired Lecteur lecteur;
  @Autowired ImportRapprochement imports;
  @Autowired UtilisateurService utilisateurs;
  @Autowired Lecteur pages;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private final Random hasard = new Random();
  private Acteur siae;
  private Acteur ml;
  private Acteur support;

  @BeforeEach
  void nothingWaitsButWhatThisStoryDoes() {
    parcours.today();
    jdbc.sql("update fiche_salarie set etat = 'DESACTIVEE' where etat <> 'INTEGREE'").update();
    jdbc.sql("update mouvement_fiche set etat = 'REMPLACE' where etat <> 'INTEGRE'").update();
    jdbc.sql("update lot_asp set etat = 'REPONDU'").update();
    siae = conventions.of(monde.aSiaeMember(KindSiae.ACI));
    ml = monde.aPrescripteurHabilite();
    support = monde.theSupport();
  }

  @Test
  @DisplayName("export, import, and the file leaves with the number the ASP knows")
  void theListGoesOutComesBackAndTheLineLeavesWithTheNumberOfTheAsp() throws Exception {
    UUID personne = monde.aCandidat(ml);
    UUID fiche = completed(siae, personne);
    refused(List.of(fiche));
    String envoye = number(personne);
    String connu = another();
    assertThat(rapprochements.show(support))
        .satisfies(
            etat -> {
              assertThat(etat.lignes()).isEqualTo(1);
              assertThat(etat.personnes()).isEqualTo(1);
              assertThat(etat.depuis()).isNotNull();
            });
    assertThat(pages.page(support, "/rapprochements")).contains(envoye, "/fiches-salarie/" + fiche);
    assertThat(pages.page(support, "/taches/" + parcours.waiting(fiche, TRAITER).id()))
        .contains("/rapprochements");

    String csv = exported();
    assertThat(csv)
        .startsWith(
            "\uFEFFidentifiant_envoye;pass_iae;nom;prenom;date_naissance;identifiant_asp\r\n")
        .contains("\r\n" + envoye + ";")
        .doesNotContain(NTT, "Lilas", "exemple.test");
    assertThat(csv.lines()).hasSize(2);
    assertThat(pages.page(support, "/rapprochements"))
        .contains("Liste téléchargée le", ": 1 personne");

    mvc.perform(
            multipart("/rapprochements")
                .file(file(csv.replace(";\r\n", ";" + connu + "\r\n")))
                .with(Connecte.as(utilisateurs.connecte(support.utilisateurId()).orElseThrow()))
                .with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andExpect(flash().attributeExists("rapport"));
    assertThat(etat(fiche)).isEqualTo("COMPLETEE");
    assertThat(parcours.steps(fiche)).isEmpty();
    assertThat(doneBy(fiche)).isEqualTo(support.utilisateurId());
    assertThat(treatedBy(fiche)).containsExactly(support.utilisateurId());
    assertThat(rapprochements.show(support).lignes()).isZero();

    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    assertThat(bytes(nom)).contains("\"idItou\":\"" + connu + "\"").doesNotContain(envoye);
    lots.receive(nom.retour(), answers(List.of("0000")));
    assertThat(etat(fiche)).isEqualTo("INTEGREE");
  }

  @Test
  @DisplayName("the same file a second time changes nothing, even when the ASP refuses again")
  void theSameFileAgainChangesNothing() {
    UUID personne = monde.aCandidat(ml);
    UUID fiche = completed(siae, personne);
    refused(List.of(fiche));
    String envoye = number(personne);
    String connu = another();
    String fichier = ENTETE + envoye + ";" + connu + "\n";
    assertThat(issues(fichier)).containsExactly(Issue.APPLIQUEE);
    String before = traces(fiche);
    assertThat(issues(fichier)).containsExactly(Issue.DEJA_APPLIQUEE);
    assertThat(traces(fiche)).isEqualTo(before);

    refused(List.of(fiche));
    assertThat(issues(fichier))
        .as("that answer is another's")
        .containsExactly(Issue.DEJA_APPLIQUEE);
    assertThat(parcours.steps(fiche)).containsExactly(TRAITER);
    assertThat(number(personne)).isEqualTo(connu);
    assertThat(issues(ENTETE + envoye + ";" + another())).containsExactly(Issue.REMPLACE);
    assertThat(exported()).contains(connu).doesNotContain(envoye);
  }

  @Test
  @DisplayName("a file whose reading was cut short is written down all the same, and said so")
  void aFileCutShortIsWrittenDown() throws Exception {
    UUID trace = rapprochements.importing(3, support);
    assertThat(rapprochements.show(support).fichiers().get(0))
        .satisfies(f -> assertThat(f.lignes()).isEqualTo(3))
        .satisfies(f -> assertThat(f.sortant()).isFalse())
        .satisfies(f -> assertThat(f.appliquees()).isNull());
    assertThat(lecteur.page(support, "/rapprochements")).contains("3 lignes, lecture interrompue");
    rapprochements.imported(trace, 2);
    assertThat(lecteur.page(support, "/rapprochements")).contains("3 lignes, 2 appliquées");
  }

  @Test
  @DisplayName("nothing of a damaged file is applied")
  void nothingOfADamagedFileIsApplied() throws Exception {
    UUID personne = monde.aCandidat(ml);
    UUID fiche = completed(siae, personne);
    refused(List.of(fiche));
    String good = number(personne) + ";" + another() + "\n";
    int known = records();
    for (String damaged :
        List.of(
            good, ENTETE + good + "abc", ENTETE + good + "\"" + good, ENTETE + good + "\u0001")) {
      assertThat(imports.apply(damaged.getBytes(StandardCharsets.UTF_8), support).refus())
          .as(damaged)
          .isPresent();
    }
    assertThat(imports.apply(new byte[1024 * 1024 + 1], support).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("FICHIER_TROP_LOURD"));
    assertThat(parcours.steps(fiche)).containsExactly(TRAITER);
    assertThat(records()).isEqualTo(known);
  }

  @Test
  @DisplayName("a line of nobody or of another person stops no other line")
  void eachLineHasItsOwnResult() {
    List<UUID> personnes = IntStream.range(0, 4).mapToObj(i -> monde.aCandidat(ml)).toList();
    List<UUID> fiches = personnes.stream().map(p -> completed(siae, p)).toList();
    refused(fiches);
    parcours.answered(
        support, fiches.get(3), TRAITER, champs("suiteRejet", "RENDRE", "message", "À revoir."));
    String fichier =
        ENTETE
            + another()
            + ";"
            + another()
            + "\n"
            + number(personnes.get(0))
            + ";"
            + number(personnes.get(1))
            + "\n"
            + number(personnes.get(2))
            + ";\n"
            + number(personnes.get(3))
            + ";"
            + another()
            + "\nabc;"
            + another()
            + "\n"
            + number(personnes.get(1))
            + ";"
            + another()
            + "\n";
    assertThat(issues(fichier))
        .containsExactly(
            Issue.INCONNU,
            Issue.PRIS,
            Issue.SANS_REPONSE,
            Issue.SANS_ATTENTE,
            Issue.MALFORMEE,
            Issue.APPLIQUEE);
    assertThat(parcours.steps(fiches.get(0))).containsExactly(TRAITER);
    assertThat(parcours.steps(fiches.get(1))).isEmpty();
    assertThat(parcours.steps(fiches.get(2))).containsExactly(TRAITER);
  }

  @Test
  @DisplayName("a number somebody bore before is nobody else's")
  void aNumberSomebodyBoreBeforeIsNobodyElses() {
    UUID personne = monde.aCandidat(ml);
    UUID other = monde.aCandidat(ml);
    refused(List.of(completed(siae, personne), completed(siae, other)));
    String ancien = number(personne);
    assertThat(issues(ENTETE + ancien + ";" + another())).containsExactly(Issue.APPLIQUEE);
    assertThat(issues(ENTETE + number(other) + ";" + ancien)).containsExactly(Issue.PRIS);
  }

  @Test
  @DisplayName("two fiches of a person are one line; what was done by hand is not done again")
  void twoFichesOfAPersonAreOneLine() throws Exception {
    Acteur second = conventions.of(monde.aSiaeMember(KindSiae.ACI));
    UUID personne = monde.aCandidat(ml);
    List<UUID> fiches = List.of(completed(siae, personne), completed(second, personne));
    refused(fiches);
    String envoye = number(personne);
    assertThat(rapprochements.show(support))
        .satisfies(
            etat -> {
              assertThat(etat.lignes()).isEqualTo(2);
              assertThat(etat.personnes()).isEqualTo(1);
            });
    assertThat(exported().lines()).hasSize(2);
    String connu = another();
    parcours.answered(
        support, fiches.get(0), TRAITER, champs("suiteRejet", "RENVOYER", "identifiantAsp", connu));

    assertThat(exported()).as("the number the refused line bore").contains(envoye);
    assertThat(issues(ENTETE + envoye + ";" + another())).containsExactly(Issue.REMPLACE);
    assertThat(issues(ENTETE + envoye + ";" + connu)).containsExactly(Issue.APPLIQUEE);
    assertThat(fiches).allSatisfy(f -> assertThat(etat(f)).isEqualTo("COMPLETEE"));
    assertThat(issues(ENTETE + envoye + ";" + connu)).containsExactly(Issue.DEJA_APPLIQUEE);
  }

  @Test
  @DisplayName("the list is the support's alone")
  void theListIsTheSupportsAlone() {
    for (Acteur acteur : List.of(siae, ml, monde.anInstitution(), monde.anAdministrateur())) {
      assertThatThrownBy(() -> rapprochements.show(acteur))
          .isInstanceOf(IntrouvableException.class);
      assertThatThrownBy(() -> rapprochements.exporting(acteur))
          .isInstanceOf(IntrouvableException.class);
      assertThatThrownBy(() -> imports.apply(new byte[0], acteur))
          .isInstanceOf(IntrouvableException.class);
    }
  }

  private UUID completed(Acteur employeur, UUID personne) {
    UUID dossier = parcours.brings(ml, personne, employeur);
    embauches.accept(employeur, dossier, DEBUT);
    ouvertures.openMissing();
    UUID fiche =
        jdbc.sql("select id from fiche_salarie where candidature_id = ?")
            .param(dossier)
            .query(UUID.class)
            .single();
    parcours.answered(
        employeur,
        fiche,
        "UserTask_CompleterFiche",
        champs(
            "paysNaissance", "100",
            "lieuNaissance", "62041",
            "ntt", NTT,
            "typeVoie", "RUE",
            "libelleVoie", "des Lilas",
            "codePostal", "62000",
            "communeResidence", "Arras (62)",
            "niveauFormation", "50",
            "emploi", "OUI",
            "rsa", "NON"));
    return fiche;
  }

  /** They leave in a file, and the ASP says of each that it knows the person otherwise. */
  private void refused(List<UUID> fiches) {
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    assertThat(lots.receive(nom.retour(), answers(fiches.stream().map(f -> "3437").toList())))
        .isTrue();
    assertThat(fiches).allSatisfy(f -> assertThat(parcours.steps(f)).containsExactly(TRAITER));
  }

  private static byte[] answers(List<String> codes) {
    return IntStream.range(0, codes.size())
        .mapToObj(
            i ->
                "{\"numLigne\":%d,\"typeMouvement\":\"C\",\"codeTraitement\":\"%s\",\"libelleTraitement\":\"L\"}"
                    .formatted(i + 1, codes.get(i)))
        .collect(Collectors.joining(",", "{\"lignesTelechargement\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String exported() {
    try {
      return mvc.perform(
              post("/rapprochements/export")
                  .with(Connecte.as(utilisateurs.connecte(support.utilisateurId()).orElseThrow()))
                  .with(csrf()))
          .andExpect(status().isOk())
          .andReturn()
          .getResponse()
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private List<Issue> issues(String fichier) {
    return imports
        .apply(fichier.getBytes(StandardCharsets.UTF_8), support)
        .orElseThrow()
        .lignes()
        .stream()
        .map(ImportRapprochement.Ligne::issue)
        .toList();
  }

  private static MockMultipartFile file(String texte) {
    return new MockMultipartFile(
        "fichier", "identifiants.csv", "text/csv", texte.getBytes(StandardCharsets.UTF_8));
  }

  private String another() {
    byte[] octets = new byte[15];
    hasard.nextBytes(octets);
    return HexFormat.of().formatHex(octets);
  }

  private String number(UUID personne) {
    return jdbc.sql("select valeur from identifiant_asp where candidat_id = ?")
        .param(personne)
        .query(String.class)
        .single();
  }

  private String bytes(NomLot nom) {
    UUID id =
        jdbc.sql("select id from lot_asp where nom = ?")
            .param(nom.valeur())
            .query(UUID.class)
            .single();
    byte[] scelles =
        jdbc.sql("select octets from lot_asp where id = ?")
            .param(id)
            .query((row, n) -> row.getBytes(1))
            .single();
    return new String(sceau.ouvrir("lot_asp:" + id, scelles), StandardCharsets.UTF_8);
  }

  private String etat(UUID fiche) {
    return jdbc.sql("select etat from fiche_salarie where id = ?")
        .param(fiche)
        .query(String.class)
        .single();
  }

  private UUID doneBy(UUID fiche) {
    return jdbc.sql("select faite_par from tache where dossier_id = ? and etape = ?")
        .params(fiche, TRAITER)
        .query(UUID.class)
        .single();
  }

  private List<UUID> treatedBy(UUID fiche) {
    return jdbc.sql(
            "select par from fiche_salarie_transition where fiche_id = ? and action = 'TRAITER'")
        .param(fiche)
        .query(UUID.class)
        .list();
  }

  /** All that is written of a fiche and of its number. */
  private String traces(UUID fiche) {
    return jdbc.sql(
            """
            select (select count(*) from fiche_salarie_transition where fiche_id = f.id) || ' '
              || (select count(*) from tache where dossier_id = f.id) || ' '
              || (select count(*) from identifiant_asp_remplace r
                  where r.candidat_id = f.candidat_id) || ' ' || f::text
            from fiche_salarie f where f.id = ?
            """)
        .param(fiche)
        .query(String.class)
        .single();
  }

  private int records() {
    return jdbc.sql("select count(*) from rapprochement").query(Integer.class).single();
  }
}
