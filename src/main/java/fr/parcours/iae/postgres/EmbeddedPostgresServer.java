package fr.parcours.iae.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A real, durable PostgreSQL in a directory of ours. A bean, and not a shutdown hook: it must close
 * after the engine and the pool, which depend on it.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

  private final DataDirectoryLock lock;
  private final EmbeddedPostgres postgres;

  private EmbeddedPostgresServer(DataDirectoryLock lock, EmbeddedPostgres postgres) {
    this.lock = lock;
    this.postgres = postgres;
  }

  static EmbeddedPostgresServer start(PostgresProperties properties) {
    Path directory = properties.dataDirectory().toAbsolutePath().normalize();
    try {
      DataDirectoryLock lock = DataDirectoryLock.acquire(directory);
      try {
        OrphanPostmaster.recover(directory);
        return new EmbeddedPostgresServer(lock, launch(directory, properties.port()));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | IllegalStateException e) {
      throw new StartupFailure(
          "PostgreSQL embarqué ne démarre pas dans %s (%s).".formatted(directory, e.getMessage()),
          "Vérifiez les droits et la place sur ce disque.",
          e);
    }
  }

  private static EmbeddedPostgres launch(Path directory, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        // zonky switches durability off by default
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        .start();
  }

  String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    try {
      postgres.close();
    } finally {
      lock.close();
    }
  }
}
