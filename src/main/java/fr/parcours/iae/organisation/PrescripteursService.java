package fr.parcours.iae.organisation;

import fr.parcours.iae.referentiel.CopieLignes;
import fr.parcours.iae.referentiel.LecteurCsv;
import fr.parcours.iae.referentiel.Normalisation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the published list of prescribers in; their habilitation, once there, is ours alone. */
@Service
class PrescripteursService {

  private static final String TAMPON =
      "create temporary table prescripteur_lu (id uuid, kind text, nom text, commune text,"
          + " commune_recherche text, code_postal text, departement text, latitude float8,"
          + " longitude float8, habilitation text) on commit drop";

  private static final String MERGE =
      """
      insert into organisation as o (id, categorie, kind, nom, departement, commune_code, commune,
        code_postal, latitude, longitude, habilitation, creee_le)
      select p.id, 'PRESCRIPTEUR', p.kind, p.nom, p.departement, c.code, p.commune, p.code_postal,
        p.latitude, p.longitude, p.habilitation, :now
      from prescripteur_lu p left join lateral (
        select code from commune where departement = p.departement
          and nom_recherche = p.commune_recherche order by population desc limit 1) c on true
      on conflict (id) do update set nom = excluded.nom, departement = excluded.departement,
        commune_code = excluded.commune_code, commune = excluded.commune,
        code_postal = excluded.code_postal, latitude = excluded.latitude,
        longitude = excluded.longitude
      where (o.nom, o.departement, o.commune_code, o.commune, o.code_postal, o.latitude, o.longitude)
        is distinct from (excluded.nom, excluded.departement, excluded.commune_code,
          excluded.commune, excluded.code_postal, excluded.latitude, excluded.longitude)""";

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final Clock clock;

  PrescripteursService(JdbcClient jdbc, DataSource dataSource, Clock clock) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** The number of organisations added or changed. */
  @Transactional
  public int load() throws IOException, SQLException {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('prescripteurs'))").query().singleRow();
    jdbc.sql(TAMPON).update();
    copy(new ClassPathResource("referentiel/organisations_prescriptrices.csv"));
    return jdbc.sql(MERGE).param("now", OffsetDateTime.now(clock)).update();
  }

  private void copy(ClassPathResource file) throws IOException, SQLException {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
        CopieLignes copie = new CopieLignes(connection, "prescripteur_lu")) {
      LecteurCsv csv = new LecteurCsv(new BufferedReader(in), ',');
      for (List<String> c = csv.next(); c != null; c = csv.next()) {
        copie.row(
            c.get(0),
            c.get(1).toUpperCase(Locale.ROOT),
            c.get(2),
            c.get(3),
            Normalisation.ofCommune(c.get(3)),
            c.get(4),
            c.get(5),
            c.get(6).isEmpty() ? null : c.get(6),
            c.get(7).isEmpty() ? null : c.get(7),
            c.get(8));
      }
      copie.end();
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
