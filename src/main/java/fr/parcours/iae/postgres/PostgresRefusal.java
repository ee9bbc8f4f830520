package fr.parcours.iae.postgres;

import java.sql.SQLException;
import java.util.Set;

/** Says in one sentence why PostgreSQL refused us; never shows a user or a password. */
final class PostgresRefusal {

  private static final Set<String> CONNECTION_CLASSES = Set.of("08", "28", "3D", "53", "57");

  private PostgresRefusal() {}

  static boolean isRefusal(SQLException e) {
    String state = e.getSQLState();
    return state != null
        && state.length() == 5
        && CONNECTION_CLASSES.contains(state.substring(0, 2))
        && !state.equals("57014");
  }

  static StartupFailure of(String url, SQLException e) {
    String where = withoutSecrets(url);
    String state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "28P01", "28000" ->
          failure(
              where,
              "refuse l’identifiant ou le mot de passe.",
              "Vérifiez SPRING_DATASOURCE_USERNAME et SPRING_DATASOURCE_PASSWORD.",
              e);
      case "08004" ->
          failure(
              where,
              "demande un mot de passe.",
              "Vérifiez SPRING_DATASOURCE_USERNAME et SPRING_DATASOURCE_PASSWORD.",
              e);
      case "3D000" ->
          failure(
              where,
              "ne connaît pas cette base de données.",
              "Créez-la ou corrigez SPRING_DATASOURCE_URL.",
              e);
      case "53300" ->
          failure(
              where,
              "n’accepte plus de connexion.",
              "Augmentez max_connections ou arrêtez un nœud.",
              e);
      case "57P03" -> failure(where, "démarre ou s’arrête.", "Relancez dans quelques instants.", e);
      default ->
          failure(
              where,
              "ne répond pas (code %s).".formatted(state),
              "Vérifiez que le serveur est démarré et SPRING_DATASOURCE_URL.",
              e);
    };
  }

  private static StartupFailure failure(
      String where, String what, String action, SQLException cause) {
    return new StartupFailure("PostgreSQL (%s) %s".formatted(where, what), action, cause);
  }

  /** Host, port and database; whatever follows {@code ?} or precedes {@code @} may be secret. */
  static String withoutSecrets(String url) {
    return url.replaceFirst("\\?.*$", "")
        .replaceFirst("^jdbc:postgresql:(//)?", "")
        .replaceFirst("^.*@", "");
  }
}
