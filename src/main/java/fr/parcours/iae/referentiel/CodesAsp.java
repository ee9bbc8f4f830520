package fr.parcours.iae.referentiel;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists the ASP accepts in its exchanges, each entry with the dates it is in force. */
@Repository
public class CodesAsp {

  private final JdbcClient jdbc;

  CodesAsp(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Entries of a list in force on a day, in the order published. */
  public List<CodeAsp> list(String liste, LocalDate day) {
    return jdbc.sql(
            """
            select liste, code, libelle, mesure, groupe, debut, fin from asp_code
            where liste = :liste and (debut is null or debut <= :day) and (fin is null or fin >= :day)
            order by rang""")
        .param("liste", liste)
        .param("day", day)
        .query(CodeAsp.class)
        .list();
  }

  /**
   * Communes a person born that day may have been born in, by name prefix. The ASP's list starts in
   * 2000 for some communes that are older: their first row then stands for what came before.
   */
  public List<CodeAsp> birthPlaces(String typed, LocalDate birth, int limit) {
    return jdbc.sql(
            """
            select 'COMMUNE' as liste, code, nom as libelle, null as mesure, null as groupe, debut, fin
            from commune_naissance c
            where nom_recherche like :prefix and (fin is null or fin >= :day)
              and (debut <= :day or not exists
                (select 1 from commune_naissance e where e.code = c.code and e.debut < c.debut))
            order by length(nom), nom, code limit :limit""")
        .param("prefix", Normalisation.of(typed) + "%")
        .param("day", birth)
        .param("limit", limit)
        .query(CodeAsp.class)
        .list();
  }

  /** The places of this exact name, or of this INSEE code, on a day of birth: one for each code. */
  public List<CodeAsp> birthPlace(String typed, LocalDate birth) {
    return jdbc.sql(
            """
            select distinct on (code) 'COMMUNE' as liste, code, nom as libelle, null as mesure,
              null as groupe, debut, fin
            from commune_naissance c
            where (nom_recherche = :name or code = :code) and (fin is null or fin >= :day)
              and (debut <= :day or not exists
                (select 1 from commune_naissance e where e.code = c.code and e.debut < c.debut))
            order by code, debut desc limit 20""")
        .param("name", Normalisation.of(typed))
        .param("code", typed.strip().toUpperCase(java.util.Locale.ROOT))
        .param("day", birth)
        .query(CodeAsp.class)
        .list();
  }
}
