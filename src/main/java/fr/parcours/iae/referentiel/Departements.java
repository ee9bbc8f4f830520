package fr.parcours.iae.referentiel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The départements of the country. */
@Repository
public class Departements {

  private final JdbcClient jdbc;

  Departements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, by code. */
  public List<Departement> all() {
    return jdbc.sql(
            """
            select d.code, d.nom, d.region, r.nom as nom_region
            from departement d join region r on r.code = d.region order by d.code
            """)
        .query(Departement.class)
        .list();
  }
}
