package fr.parcours.iae.postgres;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool asks for the connection details, which ask for the server: they close in reverse. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(StartupMode.EMBEDDED)
@EnableConfigurationProperties(PostgresProperties.class)
class PostgresConfiguration {

  @Bean
  EmbeddedPostgresServer embeddedPostgresServer(PostgresProperties properties) {
    return EmbeddedPostgresServer.start(properties);
  }

  @Bean
  JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgresServer server) {
    return new EmbeddedConnectionDetails(server.url());
  }

  private record EmbeddedConnectionDetails(String url) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public String getUsername() {
      return "postgres";
    }

    @Override
    public String getPassword() {
      return "";
    }
  }
}
