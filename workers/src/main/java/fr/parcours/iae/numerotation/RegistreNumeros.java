package fr.parcours.iae.numerotation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register {@code numero_pass_iae}: one row per number ever given; rows never change. */
@Repository
public class RegistreNumeros {

  private static final String SUITE = "[0-9]{7}";

  private final JdbcClient jdbc;
  private final String prefixe;

  public RegistreNumeros(JdbcClient jdbc, NumerotationProperties properties) {
    this.jdbc = jdbc;
    this.prefixe = properties.prefixe();
  }

  /** One statement: takes the next number unless the PASS holds one or the number is taken. */
  Optional<NumeroPassIae> attribuerSuivant(UUID passId) {
    return jdbc.sql(
            """
            insert into numero_pass_iae (numero, pass_id, origine)
            select :prefixe || lpad(nextval('numero_pass_iae_seq')::text, 7, '0'), :pass, 'SEQUENCE'
            where not exists (select from numero_pass_iae where pass_id = :pass)
            on conflict do nothing
            returning numero
            """)
        .param("prefixe", prefixe)
        .param("pass", passId)
        .query(String.class)
        .optional()
        .map(NumeroPassIae::new);
  }

  Optional<NumeroPassIae> numeroDe(UUID passId) {
    return jdbc.sql(
            "select numero from numero_pass_iae where pass_id = ? order by inscrit_le desc limit 1")
        .param(passId)
        .query(String.class)
        .optional()
        .map(NumeroPassIae::new);
  }

  Optional<UUID> passDe(NumeroPassIae numero) {
    return jdbc.sql("select pass_id from numero_pass_iae where numero = ?")
        .param(numero.valeur())
        .query(UUID.class)
        .optional();
  }

  /** Imports come one at a time, so that none moves the sequence backwards. */
  void verrouillerReprises() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('numero_pass_iae'))")
        .query((rs, ligne) -> true)
        .single();
  }

  boolean reprendre(UUID passId, NumeroPassIae numero) {
    return jdbc.sql(
                """
                insert into numero_pass_iae (numero, pass_id, origine)
                values (?, ?, 'REPRISE') on conflict do nothing
                """)
            .param(numero.valeur())
            .param(passId)
            .update()
        == 1;
  }

  /** The next number issued will be greater than this one, if it is one of ours. */
  void depasser(NumeroPassIae numero) {
    String suite = numero.valeur().substring(prefixe.length());
    if (!numero.hasPrefixe(prefixe) || !suite.matches(SUITE) || Integer.parseInt(suite) == 0) {
      return;
    }
    jdbc.sql(
            """
            select setval('numero_pass_iae_seq', :n) from numero_pass_iae_seq
            where last_value < :n or (last_value = :n and not is_called)
            """)
        .param("n", Integer.parseInt(suite))
        .query(Long.class)
        .optional();
  }
}
