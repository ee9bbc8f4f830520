package fr.parcours.iae.organisation.flux;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps over the temporary table {@code flux_ligne} that both files share. */
abstract class Fusion {

  private final JdbcClient jdbc;

  Fusion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  abstract TypeFlux type();

  /** Columns of the temporary table after the common ones, with their types. */
  abstract String tampon();

  /** The columns a good line fills. */
  abstract String colonnes();

  /** Brings the good lines of the flow of that date into our tables. */
  abstract Changements merge(LocalDate date);

  /** Marks the good lines that match a condition on {@code t}; how many there were. */
  final int reject(CauseRefus cause, String condition) {
    return jdbc.sql("update flux_ligne t set cause = :cause where cause is null and " + condition)
        .param("cause", cause.name())
        .update();
  }

  /** Runs an {@code insert … on conflict … do update … where} and counts what it really changed. */
  final Changements upsert(String insert) {
    return jdbc.sql(
            "with m as ("
                + insert
                + " returning (xmax = 0) as creee) select count(*) filter (where creee) as creations,"
                + " count(*) filter (where not creee) as modifications from m")
        .query(Changements.class)
        .single();
  }

  final JdbcClient jdbc() {
    return jdbc;
  }
}
