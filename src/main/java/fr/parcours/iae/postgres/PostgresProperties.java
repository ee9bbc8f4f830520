package fr.parcours.iae.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where the embedded PostgreSQL keeps its data.
 *
 * @param port 0 takes any free port
 */
@ConfigurationProperties("parcours.postgres")
record PostgresProperties(
    @DefaultValue(DATA_DIRECTORY) Path dataDirectory, @DefaultValue("0") int port) {

  private static final String DATA_DIRECTORY = "./data/postgres";

  /** Before any bean: the same answer as the bound record gives later. */
  static Path dataDirectory(Environment environment) {
    return Path.of(environment.getProperty("parcours.postgres.data-directory", DATA_DIRECTORY));
  }
}
