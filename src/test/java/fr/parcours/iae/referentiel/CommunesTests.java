package fr.parcours.iae.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.support.ParcoursTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ParcoursTest
class CommunesTests {

  @Autowired Communes communes;
  @Autowired Metiers metiers;
  @Autowired CodesAsp codes;
  @Autowired MockMvc mvc;

  @Test
  void prefixWithoutAccentFindsTheBiggestFirst() {
    assertThat(communes.search("lievi", 5)).first().extracting(Commune::nom).isEqualTo("Liévin");
    assertThat(communes.search("Saint-Den", 5))
        .first()
        .extracting(Commune::nom)
        .isIn("Saint-Denis", "Saint-Denis (La Réunion)");
  }

  @Test
  void misspeltNameStillFindsTheTown() {
    assertThat(communes.search("Strasbour g", 3)).extracting(Commune::nom).contains("Strasbourg");
    assertThat(communes.search("Stratsbourg", 3)).extracting(Commune::nom).contains("Strasbourg");
  }

  @Test
  void postalCodeFindsItsTowns() {
    assertThat(communes.search("62800", 5)).extracting(Commune::nom).contains("Liévin");
    assertThat(communes.resolve("75011")).map(Commune::nom).contains("Paris");
  }

  @Test
  void pickedLabelResolvesToOneCommune() {
    assertThat(communes.resolve("Lens (62)")).map(Commune::code).contains("62498");
    assertThat(communes.resolve("62498")).map(Commune::code).contains("62498");
    assertThat(communes.resolve("")).isEmpty();
    assertThat(communes.resolve("%")).isEmpty();
  }

  @Test
  void jobIsFoundByItsWordsInAnyOrder() {
    assertThat(metiers.search("soudeur", 10)).isNotEmpty();
    assertThat(metiers.search("boite securite", 10))
        .extracting(Metier::nom)
        .contains("Agent / Agente de sécurité boîte de nuit, discothèque");
    assertThat(metiers.romes()).hasSize(532);
  }

  @Test
  void birthPlaceIsTheCommuneOfThatDay() {
    LocalDate year1980 = LocalDate.of(1980, 5, 1);
    assertThat(codes.birthPlaces("lens", year1980, 5)).extracting(CodeAsp::code).contains("62498");
    assertThat(codes.birthPlaces("abergement clem", year1980, 5))
        .extracting(CodeAsp::code)
        .containsExactly("01001");
  }

  @Test
  void aspListsKeepTheirDates() {
    LocalDate today = LocalDate.of(2026, 11, 24);
    assertThat(codes.list("MESURE", today)).hasSize(8);
    assertThat(codes.list("DUREE_ALLOCATION", today))
        .isNotEmpty()
        .allMatch(c -> c.fin() == null || !c.fin().isBefore(today));
  }
}
