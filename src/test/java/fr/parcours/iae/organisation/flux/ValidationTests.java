package fr.parcours.iae.organisation.flux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidationTests {

  private static final String STRUCTURE = FluxFixtures.structure(1, "JARDINS", "62300", "LENS");
  private static final String ANNEXE =
      FluxFixtures.annexe(1, 1, "ACI_DC", "01/01/2026", "31/12/2026", "VALIDE");

  @Test
  void goodLinesPass() {
    assertThat(structure(STRUCTURE)).isNull();
    assertThat(structure(STRUCTURE.replace("JARDINS", "\"JARDINS"))).isNull();
    assertThat(annexe(ANNEXE)).isNull();
    assertThat(annexe(ANNEXE.replace("ACI062", "ACI02A"))).isNull();
  }

  @Test
  void eachWrongStructureHasItsCause() {
    assertThat(structure(STRUCTURE + "|")).isEqualTo(CauseRefus.NOMBRE_DE_COLONNES);
    assertThat(structure("x" + STRUCTURE)).isEqualTo(CauseRefus.IDENTIFIANT_INVALIDE);
    assertThat(structure(STRUCTURE.replace("40765547100057", "4076554710005")))
        .isEqualTo(CauseRefus.SIRET_INVALIDE);
    assertThat(structure(STRUCTURE.replaceFirst("40765547100057", "99765547100057")))
        .isEqualTo(CauseRefus.SIREN_DIFFERENT);
    assertThat(structure(STRUCTURE.replace("JARDINS", " ")))
        .isEqualTo(CauseRefus.DENOMINATION_ABSENTE);
    assertThat(structure(STRUCTURE.replace("8899B", "88-99B"))).isEqualTo(CauseRefus.NAF_INVALIDE);
    assertThat(structure(STRUCTURE.replace("contact@siae.example", "")))
        .isEqualTo(CauseRefus.COURRIEL_ABSENT);
    assertThat(structure(STRUCTURE.replace("contact@siae.example", "contact")))
        .isEqualTo(CauseRefus.COURRIEL_INVALIDE);
    assertThat(structure(STRUCTURE.replace("62300", "6230")))
        .isEqualTo(CauseRefus.CODE_POSTAL_INVALIDE);
    assertThat(structure(STRUCTURE.replace("JARDINS", "JAR\u0000DINS")))
        .isEqualTo(CauseRefus.CARACTERE_INTERDIT);
  }

  @Test
  void eachWrongAnnexeHasItsCause() {
    assertThat(annexe("1|1|XX|0|0|EI_DC|01/01/2026|31/12/2026|VALIDE|5.00"))
        .isEqualTo(CauseRefus.NUMERO_INVALIDE);
    assertThat(annexe("1|1|EITI062260001|0|0|EI_DC|01/01/2026|31/12/2026|VALIDE|5.00"))
        .isEqualTo(CauseRefus.NUMERO_INVALIDE);
    assertThat(annexe(ANNEXE.replace("31/12/2026", "31/12/2025")))
        .isEqualTo(CauseRefus.DATES_INVERSEES);
    assertThat(annexe(ANNEXE.replace("31/12/2026", "31/13/2026")))
        .isEqualTo(CauseRefus.DATE_INVALIDE);
    assertThat(annexe(ANNEXE.replace("VALIDE", "PERDU"))).isEqualTo(CauseRefus.ETAT_INCONNU);
    assertThat(annexe(ANNEXE.replace("4.50", "-1"))).isEqualTo(CauseRefus.ETP_INVALIDE);
    assertThat(annexe(ANNEXE.replace("ACI_DC", "XYZ_DC"))).isEqualTo(CauseRefus.MESURE_INCONNUE);
    assertThat(annexe(ANNEXE.replace("|0|0|", "|a|0|"))).isEqualTo(CauseRefus.AVENANT_INVALIDE);
  }

  @Test
  void prisonAndDepartmentalFundAreLeftOutNotRefused() {
    assertThat(annexe(ANNEXE.replace("ACI_DC", "ACI_MP")))
        .isEqualTo(CauseRefus.MILIEU_PENITENTIAIRE);
    assertThat(annexe(ANNEXE.replace("ACI_DC", "FDI_DC"))).isEqualTo(CauseRefus.HORS_SIAE);
    assertThat(CauseRefus.MILIEU_PENITENTIAIRE.isEcartee()).isTrue();
    assertThat(CauseRefus.HORS_SIAE.isEcartee()).isTrue();
  }

  private static CauseRefus structure(String line) {
    return cause(TypeFlux.STRUCTURE, line);
  }

  private static CauseRefus annexe(String line) {
    return cause(TypeFlux.ANNEXE_FINANCIERE, line);
  }

  private static CauseRefus cause(TypeFlux type, String line) {
    return Validation.of(type).validate(type, line) instanceof LigneValidee.Rejetee rejetee
        ? rejetee.cause()
        : null;
  }
}
