package fr.parcours.iae.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One real, durable PostgreSQL for the whole test JVM. */
public final class BaseDeTest {

  private static final EmbeddedPostgres POSTGRES = start();

  private BaseDeTest() {}

  /** JDBC address of the shared test database. */
  public static String url() {
    return POSTGRES.getJdbcUrl("postgres", "postgres");
  }

  /** The server itself, for tests that need a database of their own. */
  public static EmbeddedPostgres server() {
    return POSTGRES;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("max_connections", "200")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
