package fr.parcours.iae.referentiel.chargement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.support.ParcoursTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParcoursTest
class ChargementReferentielTests {

  @Autowired ChargementReferentielService chargement;
  @Autowired JdbcClient jdbc;

  @Test
  void everyPublishedRowIsThere() {
    assertThat(count("commune")).isEqualTo(34_969);
    assertThat(count("appellation")).isEqualTo(11_061);
    assertThat(count("commune_naissance")).isEqualTo(77_204);
    assertThat(count("departement")).isEqualTo(109);
    assertThat(jdbc.sql("select count(distinct liste) from asp_code").query(Integer.class).single())
        .isEqualTo(10);
  }

  @Test
  void unchangedFilesAreNotLoadedAgain() throws Exception {
    for (FichierReferentiel fichier : Publications.all()) {
      assertThat(chargement.load(fichier)).as(fichier.nom()).isZero();
    }
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
