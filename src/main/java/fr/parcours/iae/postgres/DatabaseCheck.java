package fr.parcours.iae.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Knocks once at the given PostgreSQL: a pool would log pages before it gives up. */
final class DatabaseCheck {

  private static final String SECONDS = "5";

  private DatabaseCheck() {}

  static void requireReachable(String url, @Nullable String user, @Nullable String password) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartupFailure(
          "SPRING_DATASOURCE_URL ne désigne pas un PostgreSQL.",
          "Écrivez-la sous la forme jdbc:postgresql://serveur:5432/base.");
    }
    try (Connection ignored = DriverManager.getConnection(url, properties(user, password))) {
      ignored.isValid(5);
    } catch (SQLException e) {
      throw PostgresRefusal.of(url, e);
    }
  }

  private static Properties properties(@Nullable String user, @Nullable String password) {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("loginTimeout", SECONDS);
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    return properties;
  }
}
