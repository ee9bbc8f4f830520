package fr.parcours.iae.fichesalarie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.candidat.EtatCivil;
import fr.parcours.iae.fichesalarie.FichierIdentifiants.Demande;
import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.shared.Refus;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file the ASP completes: read as spreadsheets write it, or not at all. */
class FichierIdentifiantsTests {

  private static final String A = "a".repeat(30);
  private static final String B = "b".repeat(30);
  private static final String C = "c".repeat(30);
  private static final String ENTETE = "identifiant_envoye;pass_iae;identifiant_asp\n";

  @Test
  void semicolonsOrCommasWithOrWithoutItsMarkInAnyOrderOfColumns() {
    for (String texte :
        List.of(
            ENTETE + A + ";999990000001;" + B + "\n",
            "\uFEFF" + ENTETE + A + ";999990000001;" + B,
            "identifiant_asp,nom,identifiant_envoye\r\n" + B + ",\"Dupont, Léa\"," + A + "\r\n",
            "IDENTIFIANT_ENVOYE ; \"identifiant_asp\"\n\n \" " + A.toUpperCase() + "\" ;" + B)) {
      assertThat(read(texte))
          .as(texte)
          .extracting(Demande::envoye, Demande::connu, Demande::defaut)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(A, B, null));
    }
  }

  @Test
  void aDamagedFileIsRefusedWhole() {
    String good = A + ";999990000001;" + B + "\n";
    assertThat(refused("")).isEqualTo("FICHIER_VIDE");
    assertThat(refused(ENTETE)).isEqualTo("FICHIER_VIDE");
    assertThat(refused(good)).isEqualTo("ENTETE_IDENTIFIANTS");
    assertThat(refused("identifiant_asp;identifiant_asp;identifiant_envoye\n" + good))
        .isEqualTo("ENTETE_IDENTIFIANTS");
    assertThat(refused(ENTETE + good + C + ";9999")).as("cut").isEqualTo("FICHIER_COUPE");
    assertThat(refused(ENTETE + good + C + ";1;" + B + ";")).isEqualTo("FICHIER_COUPE");
    assertThat(refused(ENTETE + good + C + ";\"1;" + B)).isEqualTo("FICHIER_COUPE");
    assertThat(refused(ENTETE + good + C + ";\u0000;" + B)).isEqualTo("FICHIER_ILLISIBLE");
    assertThat(refused(ENTETE + good.repeat(FichierIdentifiants.LIGNES_MAX + 1)))
        .isEqualTo("TROP_DE_LIGNES");
    for (Charset autre : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
      assertThat(
              FichierIdentifiants.read((ENTETE + A + ";Léa;" + B).getBytes(autre))
                  .refus()
                  .map(Refus::code))
          .as(autre.name())
          .contains("ENCODAGE");
    }
  }

  @Test
  void aLineThatCannotBeAppliedSaysWhyAndLeavesTheOthers() {
    List<Demande> demandes =
        read(
            ENTETE
                + A
                + ";1;\n"
                + A
                + ";1;xyz\n1,2E+29;1;"
                + B
                + "\n"
                + A
                + ";1;"
                + A
                + "\n"
                + C
                + ";1;"
                + B);
    assertThat(demandes)
        .extracting(d -> d.defaut() == null ? "" : d.defaut().replaceAll("(^.{22}).*", "$1"))
        .containsExactly(
            "L’ASP n’a pas rempli c",
            "L’identifiant connu de",
            "L’identifiant envoyé n",
            "L’identifiant connu de",
            "");
    assertThat(demandes).extracting(Demande::numero).containsExactly(2, 3, 4, 5, 6);
  }

  @Test
  void nobodyHereChoosesBetweenTwoAnswers() {
    assertThat(read(ENTETE + A + ";1;" + B + "\n" + A + ";1;" + C))
        .allSatisfy(d -> assertThat(d.defaut()).contains("deux identifiants"));
    assertThat(read(ENTETE + A + ";1;" + C + "\n" + B + ";1;" + C))
        .allSatisfy(d -> assertThat(d.defaut()).contains("à deux personnes"));
    assertThat(read(ENTETE + A + ";1;" + B + "\n" + A + ";2;" + B))
        .as("said twice")
        .allSatisfy(d -> assertThat(d.defaut()).isNull());
  }

  @Test
  void whatSomebodyTypedIsNeitherAFormulaNorAnotherCell() {
    assertThat(
            FichierIdentifiants.ligne(
                A, "999990000001", personne("=HYPERLINK(\"x\";\"y\")", "+Léa\n;@x")))
        .isEqualTo(
            A + ";999990000001;\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\";\"'+Léa ;@x\";02/03/1990;\r\n");
  }

  @Test
  void aFormulaIsOneWhateverSeparatorHidesInIt() {
    assertThat(
            FichierIdentifiants.ligne(A, "1", personne("=1+1\u2028", "\u200B@" + "\u0085" + "x")))
        .isEqualTo(A + ";1;'=1+1;'@ x;02/03/1990;\r\n");
  }

  private static EtatCivil personne(String nom, String prenom) {
    return new EtatCivil(Civilite.MME, prenom, nom, null, LocalDate.of(1990, 3, 2), null, null);
  }

  private static List<Demande> read(String texte) {
    return FichierIdentifiants.read(texte.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static String refused(String texte) {
    return FichierIdentifiants.read(texte.getBytes(StandardCharsets.UTF_8))
        .refus()
        .orElseThrow()
        .code();
  }
}
