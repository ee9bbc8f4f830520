package fr.parcours.iae.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds SIAE by SIRET, with the address the ASP gave and nobody here can change. */
@Repository
public class SiaesOfficielles {

  private final JdbcClient jdbc;

  SiaesOfficielles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One for each kind the structure has; none without an address. */
  public List<SiaeOfficielle> find(String siret) {
    return jdbc.sql(
            """
            select o.id, o.nom, lower(btrim(s.email)) as email, o.departement,
              exists (select from membre m join utilisateur u on u.id = m.utilisateur_id
                where m.organisation_id = o.id and m.actif and m.administrateur and u.actif)
                as administree
            from structure_asp s join organisation o on o.asp_id = s.asp_id
            where s.siret = ? and o.categorie = 'SIAE' and s.email like '%@%'
            order by administree, o.kind, o.id
            """)
        .param(siret)
        .query(SiaeOfficielle.class)
        .list();
  }
}
