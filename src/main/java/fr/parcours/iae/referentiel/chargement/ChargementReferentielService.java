package fr.parcours.iae.referentiel.chargement;

import fr.parcours.iae.referentiel.CopieLignes;
import fr.parcours.iae.referentiel.LecteurCsv;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads one reference file in one transaction, unless the same content is already there. */
@Service
class ChargementReferentielService {

  private static final long LOCK = 0x7265666572L;

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final Clock clock;

  ChargementReferentielService(JdbcClient jdbc, DataSource dataSource, Clock clock) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** The number of rows loaded; zero when the content has not changed. */
  @Transactional
  public long load(FichierReferentiel fichier) throws IOException, SQLException {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
    Ressource ressource = new Ressource(fichier.nom());
    String empreinte = ressource.sha256(fichier.signature());
    if (isLoaded(fichier.nom(), empreinte)) {
      return 0;
    }
    jdbc.sql("create temporary table tampon (" + fichier.tampon() + ") on commit drop").update();
    long rows = copy(fichier, ressource);
    jdbc.sql("analyze tampon").update();
    fichier.fusion().forEach(statement -> jdbc.sql(statement).update());
    remember(fichier.nom(), empreinte, rows);
    return rows;
  }

  private boolean isLoaded(String nom, String empreinte) {
    return jdbc.sql("select count(*) from referentiel_fichier where nom = ? and empreinte = ?")
            .params(nom, empreinte)
            .query(Integer.class)
            .single()
        > 0;
  }

  private long copy(FichierReferentiel fichier, Ressource ressource)
      throws IOException, SQLException {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (Reader in = new InputStreamReader(ressource.open(), StandardCharsets.UTF_8);
        CopieLignes copie = new CopieLignes(connection, "tampon")) {
      LecteurCsv csv = new LecteurCsv(new BufferedReader(in), fichier.separateur());
      int rang = 0;
      for (List<String> champs = csv.next(); champs != null; champs = csv.next()) {
        copie.row(fichier.ligne().of(++rang, champs));
      }
      return copie.end();
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private void remember(String nom, String empreinte, long rows) {
    jdbc.sql(
            """
            insert into referentiel_fichier (nom, empreinte, lignes, charge_le) values (?, ?, ?, ?)
            on conflict (nom) do update set empreinte = excluded.empreinte,
              lignes = excluded.lignes, charge_le = excluded.charge_le""")
        .params(nom, empreinte, rows, clock.instant().atZone(clock.getZone()).toOffsetDateTime())
        .update();
  }
}
