package fr.parcours.iae.referentiel;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The départements in use, by code. */
@Repository
public class Departements {

  private static final String SELECT =
      """
      select d.code, d.nom, d.region, r.nom as nom_region
      from departement d join region r on r.code = d.region where d.actif
      """;

  private final JdbcClient jdbc;

  Departements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Departement> all() {
    return jdbc.sql(SELECT + " order by d.code").query(Departement.class).list();
  }

  public Optional<Departement> find(String code) {
    return jdbc.sql(SELECT + " and d.code = ?").param(code).query(Departement.class).optional();
  }
}
