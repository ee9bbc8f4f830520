package fr.parcours.iae.version;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delays a département may set, dated, with the national value as default. */
@Repository
public class Parametres {

  private final JdbcClient jdbc;

  Parametres(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The delay in force, e.g. {@code relance.1} on a day in a département. */
  public Period delai(String cle, String departement, LocalDate le) {
    return jdbc.sql(
            """
            select valeur from parametre
            where cle = :cle and en_vigueur_le <= :le
              and (departement is null or departement = :departement)
            order by departement nulls last, en_vigueur_le desc, id desc
            limit 1
            """)
        .param("cle", cle)
        .param("le", le)
        .param("departement", departement)
        .query(String.class)
        .optional()
        .map(Period::parse)
        .orElseThrow(() -> new IllegalStateException("Paramètre sans valeur : " + cle));
  }
}
