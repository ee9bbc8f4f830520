package fr.parcours.iae.stories;

import static fr.parcours.iae.stories.Parcours.champs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.asp.NomLot;
import fr.parcours.iae.candidat.Sceau;
import fr.parcours.iae.demo.ServeurAsp;
import fr.parcours.iae.echangeasp.ConservationEchangeService;
import fr.parcours.iae.echangeasp.LotService;
import fr.parcours.iae.echangeasp.PassageService;
import fr.parcours.iae.engine.EtatSujet;
import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.engine.SujetsService;
import fr.parcours.iae.engine.sujet.Pompes;
import fr.parcours.iae.fichesalarie.FicheSalarieService;
import fr.parcours.iae.fichesalarie.OuvertureFiches;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.AspDeTest;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files leave once whatever breaks, answers are applied whole, once, and removed after. */
@ParcoursTest
@Import({Parcours.class, PersonnesEmbauchees.class, SiaeSousConvention.class, Lecteur.class})
class EchangeAspStories {

  private static final String DEPOT = "asp.deposit";
  private static final String RETRAIT = "asp.fetch";
  private static final LocalDate DEBUT = LocalDate.of(2026, 12, 1);

  /** Cut points of a file tried by each build; all of them with this property. */
  private static final boolean TOUTES = Boolean.getBoolean("asp.coupures.toutes");

  @Autowired Monde monde;
  @Autowired Parcours parcours;
  @Autowired PersonnesEmbauchees embauches;
  @Autowired SiaeSousConvention conventions;
  @Autowired FicheSalarieService fiches;
  @Autowired OuvertureFiches ouvertures;
  @Autowired LotService lots;
  @Autowired PassageService passages;
  @Autowired PassIaeService passIaes;
  @Autowired Sceau sceau;
  @Autowired ConservationEchangeService conservation;
  @Autowired Pompes pompes;
  @Autowired SujetsService sujets;
  @Autowired HorlogeDeTest horloge;
  @Autowired HorlogeMoteur moteur;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Lecteur pages;
  @Autowired JdbcClient jdbc;

  private final ServeurAsp asp = AspDeTest.serveur();
  private Acteur siae;
  private Acteur ml;

  @BeforeEach
  void nothingWaitsButWhatThisStoryDoes() {
    parcours.today();
    AspDeTest.reset();
    jdbc.sql("delete from sujet_exterieur").update();
    jdbc.sql("update act_ru_ext_task set worker_id_ = 'ailleurs', lock_exp_time_ = '2099-01-01'")
        .update();
    jdbc.sql("update fiche_salarie set etat = 'DESACTIVEE' where etat in ('COMPLETEE', 'ENVOYEE')")
        .update();
    jdbc.sql("update mouvement_fiche set etat = 'REJETE' where etat in ('NOUVEAU', 'ENVOYE')")
        .update();
    jdbc.sql("update lot_asp set etat = 'REPONDU'").update();
    jdbc.sql("delete from passage_asp").update();
    siae = conventions.of(monde.aSiaeMember(KindSiae.ACI));
    ml = monde.aPrescripteurHabilite();
  }

  @AfterEach
  void theAspAnswersAgain() {
    AspDeTest.reset();
    advance(Duration.ofHours(1));
    pompes.drain(DEPOT);
    pompes.drain(RETRAIT);
    parcours.today();
  }

  @Test
  void aFicheLeavesIsAnsweredAndTheAnswerIsRemovedOnceWritten() throws IOException {
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    assertThat(etat(fiche)).isEqualTo("COMPLETEE");
    pompes.drain(DEPOT);

    assertThat(etat(fiche)).isEqualTo("ENVOYEE");
    assertThat(Files.readAllBytes(asp.depot().resolve(nom.valeur()))).isEqualTo(kept(nom));
    asp.answer();
    fetch();

    assertThat(etat(fiche)).isEqualTo("INTEGREE");
    assertThat(asp.retrait().resolve(nom.retour())).doesNotExist();
    assertThat(lots.prepare(Ligne.Mouvement.C)).as("nothing leaves twice").isEmpty();
  }

  @Test
  void theAspOutOfReachBlocksNobodyAndTheSameFileLeavesLater() throws IOException {
    UUID fiche = completed();
    asp.refuse();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    for (int i = 0; i < 10; i++) {
      pompes.drain(DEPOT);
      advance(Duration.ofMinutes(40));
    }
    assertThat(etat(fiche)).isEqualTo("COMPLETEE");
    assertThat(sujet(DEPOT).isIndisponible()).isTrue();
    assertThat(sujet(DEPOT).echecs()).isZero();
    assertThat(lots.prepare(Ligne.Mouvement.C)).as("in one file only").isEmpty();

    asp.recover();
    advance(Duration.ofMinutes(15));
    pompes.drain(DEPOT);
    assertThat(etat(fiche)).isEqualTo("ENVOYEE");
    assertThat(deposited()).containsExactly(nom.valeur());
  }

  @Test
  void anAspThatHangsIsGivenUpAndTheSameFileLeavesLater() throws IOException {
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    asp.fail(ServeurAsp.Panne.MUET);
    pompes.drain(DEPOT);
    assertThat(etat(fiche)).isEqualTo("COMPLETEE");
    assertThat(sujet(DEPOT).isIndisponible()).isTrue();

    asp.recover();
    advance(Duration.ofMinutes(15));
    pompes.drain(DEPOT);
    assertThat(etat(fiche)).isEqualTo("ENVOYEE");
    assertThat(Files.readAllBytes(asp.depot().resolve(nom.valeur()))).isEqualTo(kept(nom));
    asp.answer();
    asp.fail(ServeurAsp.Panne.MUET);
    advance(Duration.ofMinutes(1));
    passages.fetchNow();
    pompes.drain(RETRAIT);
    assertThat(sujet(RETRAIT).isIndisponible()).isTrue();
    asp.recover();
    advance(Duration.ofMinutes(15));
    pompes.drain(RETRAIT);
    assertThat(etat(fiche)).isEqualTo("INTEGREE");
  }

  @Test
  void aFileCutAnywhereLeavesAgainWithTheSameNameAndBytes() throws IOException {
    completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    int taille = kept(nom).length;
    int pas = TOUTES ? 1 : taille / 12;
    int tried = 0;
    for (int n = 0; n < taille; n += pas) {
      asp.cutAfter(n);
      pompes.drain(DEPOT);
      assertThat(
              jdbc.sql("select etat from lot_asp where nom = ?")
                  .param(nom.valeur())
                  .query(String.class)
                  .single())
          .as("cut after %d", n)
          .isEqualTo("PREPARE");
      assertThat(asp.answer()).as("half a file is no file").isZero();
      advance(Duration.ofMinutes(15));
      tried++;
    }
    System.out.printf("FIGURE asp.cut_points = %d%n", tried);

    asp.recover();
    pompes.drain(DEPOT);
    assertThat(deposited()).containsExactly(nom.valeur());
    assertThat(Files.readAllBytes(asp.depot().resolve(nom.valeur()))).isEqualTo(kept(nom));
  }

  @Test
  void aFullDiskThenAHiddenFolderLoseNothing() throws IOException {
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    asp.fail(ServeurAsp.Panne.DISQUE_PLEIN);
    pompes.drain(DEPOT);
    assertThat(etat(fiche)).isEqualTo("COMPLETEE");

    asp.fail(ServeurAsp.Panne.LISTE_CACHEE);
    advance(Duration.ofMinutes(15));
    pompes.drain(DEPOT);
    asp.answer();
    fetch();
    assertThat(etat(fiche)).isEqualTo("INTEGREE");
    assertThat(asp.retrait().resolve(nom.retour())).doesNotExist();
  }

  @Test
  void aTwistedAnswerIsPutAsideWholeAndStays() throws IOException {
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    pompes.drain(DEPOT);
    asp.answer();
    Path retour = asp.retrait().resolve(nom.retour());
    byte[] whole = Files.readAllBytes(retour);
    Files.write(retour, Arrays.copyOf(whole, whole.length - 10));
    Files.writeString(asp.retrait().resolve("AUTRE_20250101000000.json"), "{}");
    Files.writeString(
        asp.retrait().resolve("RIAE_FS_20200101000000_FichierRetour.json"), answer(1));
    fetch();
    fetch();

    assertThat(etat(fiche)).isEqualTo("ENVOYEE");
    assertThat(retour).exists();
    assertThat(asp.retrait().resolve("AUTRE_20250101000000.json")).exists();
    assertThat(causes(nom.retour())).containsExactly("JSON");
    assertThat(causes("RIAE_FS_20200101000000_FichierRetour.json")).containsExactly("LOT_INCONNU");

    Files.write(retour, whole);
    fetch();
    assertThat(etat(fiche)).isEqualTo("INTEGREE");
    assertThat(retour).doesNotExist();
  }

  @Test
  void aServerThatDoesNotRenameStillGetsTheFileUnderItsName() throws IOException {
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    asp.fail(ServeurAsp.Panne.RENOMMAGE_REFUSE);
    pompes.drain(DEPOT);
    assertThat(deposited()).containsExactly(nom.valeur());
    assertThat(etat(fiche)).isEqualTo("ENVOYEE");
  }

  @Test
  void anAnswerProvesTheDepositWeDidNotSee() throws IOException {
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    Files.write(asp.depot().resolve(nom.valeur()), kept(nom));
    asp.answer();
    fetch();
    assertThat(etat(fiche)).isEqualTo("INTEGREE");
    pompes.drain(DEPOT);
    assertThat(deposited()).as("it does not leave a second time").isEmpty();
  }

  @Test
  void oneFileTheServerRefusesHoldsUpNoOther() throws IOException {
    UUID first = completed();
    NomLot refused = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    Files.createDirectory(asp.depot().resolve(refused.valeur() + ".tmp"));
    UUID second = completed();
    lots.prepare(Ligne.Mouvement.C).orElseThrow();
    pompes.drain(DEPOT);
    assertThat(etat(first)).isEqualTo("COMPLETEE");
    assertThat(etat(second)).isEqualTo("ENVOYEE");
    assertThat(sujet(DEPOT).isIndisponible()).isFalse();
    Files.delete(asp.depot().resolve(refused.valeur() + ".tmp"));
  }

  @Test
  void aFileNobodyAnswersLeavesAgainWithTheSameNameAndBytes() throws Exception {
    Acteur admin = monde.anAdministrateur();
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    pompes.drain(DEPOT);
    byte[] first = Files.readAllBytes(asp.depot().resolve(nom.valeur()));
    Files.delete(asp.depot().resolve(nom.valeur()));
    UUID lot =
        jdbc.sql("select id from lot_asp where nom = ?")
            .param(nom.valeur())
            .query(UUID.class)
            .single();
    assertThat(lots.depositAgain(lot, admin).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("REPONSE_ATTENDUE"));
    advance(Duration.ofHours(25));
    receive(nom, "{}");
    assertThat(pages.page(monde.anInstitution(), "/administration/asp"))
        .contains("Sans réponse depuis plus d’un jour")
        .doesNotContain("Déposer de nouveau", "Retirer les réponses");
    assertThat(pages.page(admin, "/administration/asp"))
        .contains(
            "Sans réponse depuis plus d’un jour",
            "Déposer de nouveau",
            "Le fichier ne contient aucune réponse",
            "Relire");
    assertThat(lots.depositAgain(lot, admin).refus()).isEmpty();
    pompes.drain(DEPOT);
    assertThat(Files.readAllBytes(asp.depot().resolve(nom.valeur()))).isEqualTo(first);
    asp.answer();
    fetch();
    assertThat(etat(fiche)).isEqualTo("INTEGREE");
  }

  @Test
  void anAnswerAboutOthersOrAboutNobodyIsPutAside() {
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    pompes.drain(DEPOT);
    receive(nom, "{\"lignesTelechargement\":[]}");
    receive(nom, answer(2));
    receive(nom, answer(1).replace("0000\"", "00\\u000000\""));
    receive(
        nom,
        answer(1)
            .replace("\"codeT", "\"personnePhysique\":{\"passIae\":\"999999999999\"},\"codeT"));
    assertThat(causes(nom.retour()))
        .containsExactlyInAnyOrder(
            "SANS_LIGNES", "LIGNE_INCONNUE", "CARACTERE_INTERDIT", "LIGNE_D_UNE_AUTRE_PERSONNE");
    assertThat(etat(fiche)).isEqualTo("ENVOYEE");
    assertThat(lots.receive(nom.retour(), ("\uFEFF" + answer(1)).getBytes(StandardCharsets.UTF_8)))
        .as("a mark of encoding is no reason to refuse")
        .isTrue();
    assertThat(etat(fiche)).isEqualTo("INTEGREE");
  }

  @Test
  void whatWasPutAsideIsReadAgainOnceItsCauseIsLifted() {
    Acteur admin = monde.anAdministrateur();
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    jdbc.sql("update lot_asp set nom = 'RIAE_FS_20200102030405.json' where nom = ?")
        .param(nom.valeur())
        .update();
    receive(nom, answer(1));
    UUID aside =
        jdbc.sql("select id from retour_asp where nom = ?")
            .param(nom.retour())
            .query(UUID.class)
            .single();
    assertThat(lots.readAgain(aside, admin).refus())
        .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo("REPONSE_TOUJOURS_ECARTEE"));
    jdbc.sql("update lot_asp set nom = ? where nom = 'RIAE_FS_20200102030405.json'")
        .param(nom.valeur())
        .update();
    assertThat(lots.readAgain(aside, admin).refus()).isEmpty();
    assertThat(etat(fiche)).isEqualTo("INTEGREE");
    assertThat(causes(nom.retour())).isEmpty();
  }

  @Test
  void whateverComesBeforeItACleanAnswerLeavesTheStateOfOneCleanPass() {
    for (int i = 0; i < 8; i++) {
      completed();
    }
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    pompes.drain(DEPOT);
    List<UUID> fiches =
        jdbc.sql(
                """
                select l.fiche_id from lot_asp_ligne l join lot_asp o on o.id = l.lot_id
                where o.nom = ? order by l.num_ligne
                """)
            .param(nom.valeur())
            .query(UUID.class)
            .list();
    Random random = new Random(20261125);
    int refused = 0;
    for (int n = 0; n < 200; n++) {
      refused += twisted(nom, random, n > 150) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(100);
    assertThat(lots.receive(nom.retour(), file(lines()))).isTrue();
    assertThat(fiches.stream().map(this::etat).toList())
        .containsExactly(
            "INTEGREE",
            "EN_ERREUR",
            "EN_ERREUR",
            "INTEGREE",
            "EN_ERREUR",
            "EN_ERREUR",
            "INTEGREE",
            "EN_ERREUR");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from fiche_salarie_transition
                    where action = 'RETOUR' and fiche_id in (:ids)
                    """)
                .param("ids", fiches)
                .query(Integer.class)
                .single())
        .as("one answer each, whatever was told again")
        .isEqualTo(8);
  }

  /** Gives one twisted file, or a part of the good one; whether it was applied. */
  private boolean twisted(NomLot nom, Random random, boolean parts) {
    List<String> lines = new ArrayList<>(lines());
    Collections.shuffle(lines, random);
    byte[] whole = file(lines);
    String first = lines.get(0);
    return switch (random.nextInt(5)) {
      case 0 -> lots.receive(nom.retour(), Arrays.copyOf(whole, random.nextInt(whole.length)));
      case 1 -> lots.receive(nom.retour(), texte(whole).getBytes(StandardCharsets.UTF_16));
      case 2 ->
          lots.receive(
              nom.retour(), file(List.of(first, first.replaceAll("\"\\d{4}\"", "\"1234\""))));
      case 3 -> lots.receive("RIAE_FS_20190101000000_FichierRetour.json", whole);
      default -> parts && lots.receive(nom.retour(), file(lines.subList(0, 1 + random.nextInt(8))));
    };
  }

  private static String texte(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  private static List<String> lines() {
    List<String> codes = List.of("0000", "3308", "3435", "3436", "3437", "9999", "0000", "3417");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      lines.add(
          "{\"numLigne\":%d,\"typeMouvement\":\"C\",\"codeTraitement\":\"%s\",\"libelleTraitement\":\"L\"}"
              .formatted(i + 1, codes.get(i)));
    }
    return lines;
  }

  private static byte[] file(List<String> lines) {
    return ("{\"lignesTelechargement\":[" + String.join(",", lines) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void noNirLiesInClearAndTheBytesAreForgottenInTime() throws IOException {
    completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    pompes.drain(DEPOT);
    asp.answer();
    fetch();
    for (String table : List.of("lot_asp", "retour_asp")) {
      assertThat(
              jdbc.sql(
                      "select octets from "
                          + table
                          + " where nom like 'RIAE%' and octets is not null")
                  .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                  .list())
          .isNotEmpty()
          .noneMatch(octets -> octets.contains("salarieNIR"));
    }
    conservation.forget();
    assertThat(kept(nom)).as("not yet").isNotEmpty();
    advance(Duration.ofDays(31));
    assertThat(conservation.forget()).isPositive();
    assertThat(
            jdbc.sql("select octets is null from lot_asp where nom = ?")
                .param(nom.valeur())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void anAnswerToldAgainChangesNothing() throws IOException {
    UUID fiche = completed();
    NomLot nom = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    pompes.drain(DEPOT);
    asp.answer();
    byte[] whole = Files.readAllBytes(asp.retrait().resolve(nom.retour()));
    assertThat(lots.receive(nom.retour(), whole)).isTrue();
    assertThat(lots.receive(nom.retour(), whole)).isTrue();
    assertThat(
            lots.receive(
                nom.retour(), answer(1).replace("0000", "3308").getBytes(StandardCharsets.UTF_8)))
        .isTrue();
    assertThat(etat(fiche)).isEqualTo("INTEGREE");
  }

  @Test
  void datesThatMoveOnTheWayAreToldNextInAFileOfTheirOwn() throws IOException {
    UUID fiche = completed();
    lots.prepare(Ligne.Mouvement.C).orElseThrow();
    moveStart(fiche, 3);
    pompes.drain(DEPOT);
    assertThat(lots.prepare(Ligne.Mouvement.M)).as("not before it is integrated").isEmpty();
    asp.answer();
    fetch();

    NomLot nom = lots.prepare(Ligne.Mouvement.M).orElseThrow();
    assertThat(new String(kept(nom), StandardCharsets.UTF_8))
        .contains("\"typeMouvement\":\"M\"", "\"passDateDeb\":\"04/12/2026\"");
    pompes.drain(DEPOT);
    asp.answer();
    fetch();
    assertThat(
            jdbc.sql("select etat from mouvement_fiche where fiche_id = ?")
                .param(fiche)
                .query(String.class)
                .list())
        .containsExactly("INTEGRE");
  }

  @Test
  void twoFilesOfOneSecondBearTwoNames() {
    completed();
    NomLot first = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    completed();
    NomLot second = lots.prepare(Ligne.Mouvement.C).orElseThrow();
    assertThat(second.instant()).isEqualTo(first.instant().map(i -> i.plusSeconds(1)));
  }

  @Test
  void aSlotIsRunOnceAndOnlyWhenItIsTime() {
    completed();
    horloge.setDate(LocalDate.of(2026, 11, 24));
    moteur.follow();
    advance(Duration.ofMinutes(30));
    assertThat(passages.deposit()).as("12:30 in Paris is no slot").isZero();
    advance(Duration.ofMinutes(86));
    assertThat(passages.deposit()).as("13:56 in Paris is 12:56 UTC").isEqualTo(1);
    completed();
    assertThat(passages.deposit()).as("once for a slot").isZero();
    advance(Duration.ofMinutes(30));
    assertThat(passages.fetch()).as("14:26 in Paris is 13:26 UTC").isFalse();
    advance(Duration.ofMinutes(60));
    assertThat(passages.fetch()).as("15:26 in Paris is 14:26 UTC").isTrue();
    assertThat(passages.fetch()).isFalse();
  }

  private UUID completed() {
    UUID personne = monde.aCandidat(ml);
    UUID dossier = parcours.brings(ml, personne, siae);
    embauches.accept(siae, dossier, DEBUT);
    ouvertures.openMissing();
    UUID fiche =
        jdbc.sql("select id from fiche_salarie where candidature_id = ?")
            .param(dossier)
            .query(UUID.class)
            .single();
    parcours.answered(
        siae,
        fiche,
        "UserTask_CompleterFiche",
        champs(
            "paysNaissance", "100",
            "lieuNaissance", "62041",
            "ntt", "1130030133A42",
            "typeVoie", "RUE",
            "libelleVoie", "des Lilas",
            "codePostal", "62000",
            "communeResidence", "Arras (62)",
            "niveauFormation", "50",
            "emploi", "OUI",
            "rsa", "NON"));
    return fiche;
  }

  private void fetch() {
    advance(Duration.ofMinutes(1));
    assertThat(passages.fetchNow()).isTrue();
    pompes.drain(RETRAIT);
  }

  private void moveStart(UUID fiche, int days) {
    UUID passId =
        jdbc.sql("select pass_id from fiche_salarie where id = ?")
            .param(fiche)
            .query(UUID.class)
            .single();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              PassIae pass = passIaes.find(passId).orElseThrow();
              passIaes.moveStart(pass, DEBUT.plusDays(days), siae.utilisateurId());
            });
  }

  private static String answer(int line) {
    return """
        {"lignesTelechargement":[{"numLigne":%d,"typeMouvement":"C","codeTraitement":"0000",\
        "libelleTraitement":"FICHE ENREGISTREE"}]}"""
        .formatted(line);
  }

  private void receive(NomLot nom, String texte) {
    assertThat(lots.receive(nom.retour(), texte.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  private List<String> causes(String nom) {
    return jdbc.sql("select cause from retour_asp where nom = ? and etat = 'QUARANTAINE'")
        .param(nom)
        .query(String.class)
        .list();
  }

  private List<String> deposited() throws IOException {
    List<String> names = new ArrayList<>();
    try (var files = Files.newDirectoryStream(asp.depot())) {
      files.forEach(f -> names.add(f.getFileName().toString()));
    }
    return names;
  }

  private byte[] kept(NomLot nom) {
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
    return sceau.ouvrir("lot_asp:" + id, scelles);
  }

  private String etat(UUID fiche) {
    return jdbc.sql("select etat from fiche_salarie where id = ?")
        .param(fiche)
        .query(String.class)
        .single();
  }

  private EtatSujet sujet(String topic) {
    return sujets.etats().stream().filter(s -> s.topic().equals(topic)).findFirst().orElseThrow();
  }

  private void advance(Duration duration) {
    horloge.advance(duration);
    moteur.follow();
  }
}
