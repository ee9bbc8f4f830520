package fr.parcours.iae.postgres;

import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** PostgreSQL went away between our check and the pool's first connection. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PostgresRefusalAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

  private final Environment environment;

  PostgresRefusalAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  @SuppressWarnings("NullAway") // null is this API's word for "not mine"
  protected FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
    if (!PostgresRefusal.isRefusal(cause)) {
      return null;
    }
    String url = environment.getProperty("spring.datasource.url", "jdbc:postgresql:");
    StartupFailure failure = PostgresRefusal.of(url, cause);
    return new FailureAnalysis(String.valueOf(failure.getMessage()), failure.action(), cause);
  }
}
