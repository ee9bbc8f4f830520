package fr.parcours.iae.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL keeps its data.
 *
 * @param port 0 takes any free port
 */
@ConfigurationProperties("parcours.postgres")
record PostgresProperties(
    @DefaultValue("./data/postgres") Path dataDirectory, @DefaultValue("0") int port) {}
