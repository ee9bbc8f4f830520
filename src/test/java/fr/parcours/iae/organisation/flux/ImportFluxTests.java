package fr.parcours.iae.organisation.flux;

import static fr.parcours.iae.organisation.flux.FluxFixtures.annexe;
import static fr.parcours.iae.organisation.flux.FluxFixtures.annexes;
import static fr.parcours.iae.organisation.flux.FluxFixtures.stream;
import static fr.parcours.iae.organisation.flux.FluxFixtures.structure;
import static fr.parcours.iae.organisation.flux.FluxFixtures.structures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parcours.iae.organisation.flux.RapportImport.Etat;
import fr.parcours.iae.support.ParcoursTest;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParcoursTest
class ImportFluxTests {

  private static final String STRUCTURES = "demo/fluxiae/fluxIAE_Structure_23112026_075350.csv.gz";
  private static final String ANNEXES =
      "demo/fluxiae/fluxIAE_AnnexeFinanciere_23112026_063002.csv.gz";

  @Autowired ImportFluxService imports;
  @Autowired ImportsFlux journal;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  @AfterEach
  void forgetSmallFiles() {
    jdbc.sql("delete from import_flux_refus").update();
    jdbc.sql("delete from import_flux").update();
    jdbc.sql("delete from organisation where asp_id between 800000 and 899999").update();
    jdbc.sql("delete from annexe_financiere where asp_af_id between 800000 and 899999").update();
    jdbc.sql("delete from convention where asp_id between 800000 and 899999").update();
    jdbc.sql("delete from structure_asp where asp_id between 800000 and 899999").update();
  }

  @Test
  void realFlowIsImportedAndASecondRunChangesNothing() throws IOException {
    RapportImport structures = importResource(STRUCTURES);
    RapportImport annexes = importResource(ANNEXES);

    assertThat(structures.etat()).isEqualTo(Etat.IMPORTE);
    assertThat(structures.lignesLues()).isEqualTo(3680);
    assertThat(journal.countByCause(structures.id()))
        .extracting(CompteCause::cause, CompteCause::lignes)
        .containsExactlyInAnyOrder(
            tuple("SIRET_INVALIDE", 1),
            tuple("COURRIEL_ABSENT", 1),
            tuple("SIREN_DIFFERENT", 1),
            tuple("NAF_INVALIDE", 1));
    assertThat(annexes.lignesLues()).isEqualTo(7357);
    assertThat(annexes.lignesEcartees()).isEqualTo(66);
    assertThat(
            jdbc.sql(
                    "select count(*) from organisation where asp_id < 800000 and latitude is null"
                        + " and departement not in (select departement from commune where latitude is null)")
                .query(Integer.class)
                .single())
        .isZero();

    assertThat(importResource(STRUCTURES).changements()).isZero();
    assertThat(importResource(ANNEXES).changements()).isZero();
  }

  /** The file says LENS; people read Lens, and keep what belongs to the address alone. */
  @Test
  void aCommuneIsWrittenAsItsPeopleWriteIt() {
    importText(
        structures(
            "01/10/2026",
            structure(800_001, "UN", "62300", "LENS"),
            structure(800_002, "DEUX", "62300", "ELEU DIT LEAUWETTE"),
            structure(800_003, "TROIS", "62307", "LENS CEDEX"),
            structure(800_004, "QUATRE", "62300", "LE PONT DES CHAMPS")));

    assertThat(
            jdbc.sql(
                    "select commune from structure_asp where asp_id between 800001 and 800004"
                        + " order by asp_id")
                .query(String.class)
                .list())
        .containsExactly("Lens", "Éleu-dit-Leauwette", "LENS CEDEX", "LE PONT DES CHAMPS");
  }

  @Test
  void oneStructureMayHoldTwoKinds() {
    importText(structures("01/10/2026", structure(800_001, "\"MAINTENANT", "62300", "LENS")));
    RapportImport report =
        importText(
            annexes(
                "01/10/2026",
                annexe(800_001, 800_001, "ACI_DC", "01/01/2026", "31/12/2026", "VALIDE"),
                annexe(800_002, 800_001, "EI_DC", "01/01/2026", "31/12/2026", "VALIDE"),
                annexe(800_003, 800_001, "EI_MP", "01/01/2026", "31/12/2026", "VALIDE")));

    assertThat(report.lignesImportees()).isEqualTo(2);
    assertThat(
            jdbc.sql(
                    "select kind || ' ' || nom || ' ' || departement || ' ' || commune_code"
                        + " from organisation where asp_id = 800001 order by kind")
                .query(String.class)
                .list())
        .containsExactly("ACI \"MAINTENANT 62 62498", "EI \"MAINTENANT 62 62498");
  }

  @Test
  void refusedLinesKeepNumberCauseAndContent() {
    RapportImport report =
        importText(
            structures(
                "01/10/2026",
                structure(800_001, "UN", "62300", "LENS"),
                structure(800_001, "UN ENCORE", "62300", "LENS"),
                structure(800_002, "DEUX", "00000", "NULLE PART"),
                "a|b"));

    assertThat(report.lignesImportees()).isEqualTo(1);
    assertThat(report.lignesRefusees()).isEqualTo(3);
    assertThat(journal.refus(report.id(), 10))
        .extracting(r -> r.numero() + " " + r.cause())
        .containsExactly("4 DOUBLON", "5 DEPARTEMENT_INCONNU", "6 NOMBRE_DE_COLONNES");
    assertThat(journal.refus(report.id(), 10).get(2).contenu()).isEqualTo("a|b");
  }

  @Test
  void changedLineModifiesTheStructureAndItsSiae() {
    importText(structures("01/10/2026", structure(800_001, "UN", "62300", "LENS")));
    importText(
        annexes(
            "01/10/2026",
            annexe(800_001, 800_001, "ACI_DC", "01/01/2026", "31/12/2026", "VALIDE")));

    RapportImport report =
        importText(structures("08/10/2026", structure(800_001, "UN BIS", "62800", "LIEVIN")));

    assertThat(report.creations()).isZero();
    assertThat(report.modifications()).isEqualTo(2);
    assertThat(
            jdbc.sql("select nom || ' ' || commune_code from organisation where asp_id = 800001")
                .query(String.class)
                .single())
        .isEqualTo("UN BIS 62510");
  }

  @Test
  void fileRefusedAtItsLastLineLeavesNothing() {
    String good = structures("01/10/2026", structure(800_001, "UN", "62300", "LENS"));

    RapportImport report = importText(good.replace("FIN|1", "FIN|2"));

    assertThat(report.etat()).isEqualTo(Etat.REFUSE);
    assertThat(report.cause()).isEqualTo("NOMBRE_DE_LIGNES_FAUX");
    assertThat(
            jdbc.sql("select count(*) from structure_asp where asp_id = 800001")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void olderFileIsRefused() {
    importText(structures("08/10/2026", structure(800_001, "UN", "62300", "LENS")));

    RapportImport report =
        importText(structures("01/10/2026", structure(800_001, "AVANT", "62300", "LENS")));

    assertThat(report.cause()).isEqualTo("FICHIER_PLUS_ANCIEN");
    assertThat(report.message()).contains("08/10/2026");
  }

  @Test
  void numberAlreadyHeldByAnotherAnnexeIsRefused() {
    importText(structures("01/10/2026", structure(800_001, "UN", "62300", "LENS")));
    String first = annexe(800_001, 800_001, "ACI_DC", "01/01/2026", "31/12/2026", "VALIDE");
    String usurper = first.replaceFirst("800001", "800009");

    RapportImport report = importText(annexes("01/10/2026", first, usurper));
    assertThat(journal.refus(report.id(), 9))
        .extracting(RefusLigne::cause)
        .containsExactly("NUMERO_DEJA_PRIS");

    RapportImport swapped = importText(annexes("02/10/2026", usurper, first));
    assertThat(journal.refus(swapped.id(), 9))
        .extracting(r -> r.numero() + " " + r.cause())
        .containsExactly("3 NUMERO_DEJA_PRIS");
    assertThat(swapped.changements()).isZero();
  }

  @Test
  void numberGivenUpByALineThatIsItselfRefusedStaysTakenAndTheImportGoesOn() {
    importText(structures("01/10/2026", structure(800_001, "UN", "62300", "LENS")));
    importText(annexes("01/10/2026", held(800_001), held(800_002), held(800_003)));

    RapportImport chain =
        importText(
            annexes(
                "02/10/2026",
                numbered(800_004, 800_001),
                numbered(800_001, 800_002),
                numbered(800_002, 800_003)));

    assertThat(chain.etat()).isEqualTo(Etat.IMPORTE);
    assertThat(journal.refus(chain.id(), 9))
        .extracting(RefusLigne::cause)
        .containsOnly("NUMERO_DEJA_PRIS")
        .hasSize(3);
  }

  @Test
  void twoAnnexesMayExchangeTheirNumbers() {
    importText(structures("01/10/2026", structure(800_001, "UN", "62300", "LENS")));
    importText(annexes("01/10/2026", held(800_001), held(800_002)));

    RapportImport exchanged =
        importText(annexes("02/10/2026", numbered(800_001, 800_002), numbered(800_002, 800_001)));

    assertThat(exchanged.etat()).isEqualTo(Etat.IMPORTE);
    assertThat(exchanged.changements()).isEqualTo(2);
  }

  private static String held(int id) {
    return annexe(id, 800_001, "ACI_DC", "01/01/2026", "31/12/2026", "VALIDE");
  }

  /** This annexe under the number of another one. */
  private static String numbered(int id, int other) {
    return held(other).replaceFirst(String.valueOf(other), String.valueOf(id));
  }

  private RapportImport importText(String text) {
    return imports.importFlux("essai.csv", stream(text), new ProgressionImport("essai.csv", null));
  }

  private RapportImport importResource(String path) throws IOException {
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      return imports.importFlux(path, in, new ProgressionImport(path, null));
    }
  }
}
