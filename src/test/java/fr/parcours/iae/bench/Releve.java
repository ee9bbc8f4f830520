package fr.parcours.iae.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the server has counted for one database, or the difference of two such readings.
 *
 * @param statements sent by the client, transaction control aside
 * @param commits transactions begun by the client, read-only ones included; none of them fails
 * @param writeTransactions transactions that took a transaction id
 * @param walBytes written ahead, full-page images included
 */
record Releve(long statements, long commits, long writeTransactions, long walBytes) {

  private static final String SQL =
      """
      select
        coalesce(sum(s.calls) filter (where s.query !~* '^\\s*(begin|commit|rollback|set|show)\\y'), 0),
        coalesce(sum(s.calls) filter (where s.query ~* '^\\s*begin'), 0),
        (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint),
        (select (pg_current_wal_insert_lsn() - '0/0')::bigint)
      from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = ?
      """;

  static Releve read(Connection admin, String database) {
    try (PreparedStatement statement = admin.prepareStatement(SQL)) {
      statement.setString(1, database);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Releve(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Releve since(Releve before) {
    return new Releve(
        statements - before.statements,
        commits - before.commits,
        writeTransactions - before.writeTransactions,
        walBytes - before.walBytes);
  }

  Releve plus(Releve other) {
    return new Releve(
        statements + other.statements,
        commits + other.commits,
        writeTransactions + other.writeTransactions,
        walBytes + other.walBytes);
  }
}
