package fr.parcours.iae.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of decisions as version 1 of the tables took them, written straight into the journal. */
public final class DecisionsPassees {

  private static final String JOURNAL =
      """
      insert into decision_rendue (id, dossier_id, cle, definition_id, version, entrees, sorties,
        date_legale, departement, rendue_le)
      """;

  private DecisionsPassees() {}

  /** Over four kinds of SIAE, as a table meets the same few facts again and again. */
  public static void criteresMinimum(JdbcClient jdbc, String departement, int number) {
    jdbc.sql(
            JOURNAL
                + """
                select gen_random_uuid(), gen_random_uuid(), 'criteres-minimum', 'x', 1,
                  jsonb_build_object('kind', k.kind),
                  jsonb_build_object('niveau1Min', 1, 'niveau2Min', k.niveau2),
                  date '2026-01-01' + (n % 300), :departement, now()
                from generate_series(1, :number) n
                join (values (0, 'ACI', 3), (1, 'EI', 3), (2, 'AI', 2), (3, 'ETTI', 2))
                  k (rang, kind, niveau2) on k.rang = (n * 7 % 11) % 4
                """)
        .param("departement", departement)
        .param("number", number)
        .update();
  }

  /** Of ACI only, no two with the same facts: 100 × 100 numbers of criteria at most. */
  public static void criteresReunis(JdbcClient jdbc, String departement, int number) {
    jdbc.sql(
            JOURNAL
                + """
                select gen_random_uuid(), gen_random_uuid(), 'criteres-reunis', 'x', 1,
                  jsonb_build_object('kind', 'ACI', 'nbNiveau1', n / 100, 'nbNiveau2', n % 100),
                  jsonb_build_object('criteresReunis', n / 100 >= 1 or n % 100 >= 3),
                  date '2026-01-01' + (n % 300), :departement, now()
                from generate_series(0, :number - 1) n
                """)
        .param("departement", departement)
        .param("number", number)
        .update();
  }
}
