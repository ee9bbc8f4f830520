package fr.parcours.iae.postgres;

import java.nio.file.Path;

/** Starts the embedded PostgreSQL and dies at once, as a killed application does. */
final class AbandonedServer {

  private AbandonedServer() {}

  public static void main(String[] arguments) {
    EmbeddedPostgresServer.start(new PostgresProperties(Path.of(arguments[0]), 0));
    Runtime.getRuntime().halt(137);
  }
}
