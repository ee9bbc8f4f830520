package fr.parcours.iae.stories;

import fr.parcours.iae.shared.Acteur;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a SIAE of the tests under a convention the ASP knows. */
@Component
@Profile("test")
public class SiaeSousConvention {

  private final JdbcClient jdbc;

  public SiaeSousConvention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Acteur of(Acteur acteur) {
    UUID convention = UUID.randomUUID();
    int asp =
        jdbc.sql("select greatest(coalesce(max(asp_id), 0), 900000) + 1 from structure_asp")
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into structure_asp (asp_id, siret, siret_signature, denomination, naf, email,
              adresse, complement, code_postal, commune, telephone, departement)
            values (:asp, :siret, :siret, 'Essai', '8899B', 'a@exemple.test', '1 rue', '', '62000',
              'Arras', '', '62')
            """)
        .param("asp", asp)
        .param("siret", String.format("%014d", asp))
        .update();
    jdbc.sql(
            "insert into convention (id, asp_id, kind, siret_signature, valide_jusqu_au)"
                + " values (?, ?, 'ACI', ?, '2030-12-31')")
        .params(convention, asp, String.format("%014d", asp))
        .update();
    jdbc.sql("update organisation set convention_id = ? where id = ?")
        .params(convention, acteur.organisationId())
        .update();
    return acteur;
  }
}
