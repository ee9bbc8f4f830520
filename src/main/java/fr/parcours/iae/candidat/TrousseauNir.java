package fr.parcours.iae.candidat;

import java.security.MessageDigest;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start without the keys, with keys that are not those of this database, or with the
 * development keys outside the demo and the tests.
 */
@Component
class TrousseauNir implements InitializingBean {

  private static final String DEVELOPPEMENT = "developpement";
  private static final String INDEX = "index";

  private final NirProperties cles;
  private final NirChiffre chiffre;
  private final JdbcClient jdbc;
  private final Environment environment;

  TrousseauNir(NirProperties cles, NirChiffre chiffre, JdbcClient jdbc, Environment environment) {
    this.cles = cles;
    this.chiffre = chiffre;
    this.jdbc = jdbc;
    this.environment = environment;
  }

  @Override
  public void afterPropertiesSet() {
    if (cles.idActif().startsWith(DEVELOPPEMENT)
        && !environment.acceptsProfiles(Profiles.of("demo | test"))) {
      throw new ClesNirException(
          "Les clés de développement du NIR ne servent qu’à la démonstration et aux tests.");
    }
    verifier(INDEX, cles.index());
    for (String id : cles.ids()) {
      verifier(id, cles.cle(id));
    }
  }

  /** The first start writes the witness of a key; later ones compare. */
  private void verifier(String id, SecretKey cle) {
    byte[] empreinte = chiffre.empreinte(cle);
    jdbc.sql("insert into cle_nir_temoin (cle_id, empreinte) values (?, ?) on conflict do nothing")
        .param(id)
        .param(empreinte)
        .update();
    byte[] connue =
        jdbc.sql("select empreinte from cle_nir_temoin where cle_id = ?")
            .param(id)
            .query(byte[].class)
            .single();
    if (!MessageDigest.isEqual(empreinte, connue)) {
      throw new ClesNirException(
          "La clé du NIR « " + id + " » n’est pas celle avec laquelle cette base a été écrite.");
    }
  }
}
