package fr.parcours.iae.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** One durable PostgreSQL, a process of its own, that counts the statements it is sent. */
public final class ServeurDeMesure implements AutoCloseable {

  private static final String ADMIN = "postgres";

  private final EmbeddedPostgres postgres;

  private ServeurDeMesure(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts it with every guarantee on; only the memory and the checkpoint pace are ours. */
  public static ServeurDeMesure start() throws IOException, SQLException {
    ServeurDeMesure serveur =
        new ServeurDeMesure(
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track", "top")
                .start());
    serveur.execute("create extension if not exists pg_stat_statements");
    return serveur;
  }

  /** A new database; answers its address. */
  public String database(String name) throws SQLException {
    execute("create database " + name);
    return url(name);
  }

  /** A connection beside the measured ones, in another database: it does not count itself. */
  public Connection admin() throws SQLException {
    return DriverManager.getConnection(url(ADMIN), ADMIN, ADMIN);
  }

  /** Vacuum and analyze of their own accord would write between two snapshots. */
  public void autovacuum(boolean on) throws SQLException {
    execute("alter system set autovacuum = " + (on ? "on" : "off"));
    execute("select pg_reload_conf()");
  }

  public void execute(String sql) throws SQLException {
    try (Connection connection = admin();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String url(String database) {
    return postgres.getJdbcUrl(ADMIN, database);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
