package fr.parcours.iae.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;

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
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              // Its own hook would close it under the contexts, which then wait for a connection.
              .setRegisterShutdownHook(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "300")
              .start();
      SpringApplication.getShutdownHandlers().add(() -> close(postgres));
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
