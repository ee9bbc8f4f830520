package fr.parcours.iae.piece;

import org.jspecify.annotations.Nullable;

/**
 * Where clamd listens: another place than the settings' is a bean of this type.
 *
 * @param hote none when there is no antivirus
 */
public record AccesAntivirus(@Nullable String hote, int port) {

  private static final int PORT_MAX = 65_535;

  /**
   * Reads {@code host:port}, {@code [::1]:3310} included; empty is no antivirus.
   *
   * @throws IllegalArgumentException for anything else: a start that would scan nothing fails
   */
  static AccesAntivirus of(String adresse) {
    String propre = adresse.strip();
    if (propre.isEmpty()) {
      return new AccesAntivirus(null, 0);
    }
    int deux = propre.lastIndexOf(':');
    if (deux < 1 || !propre.substring(deux + 1).matches("\\d{1,5}")) {
      throw mal();
    }
    int port = Integer.parseInt(propre.substring(deux + 1));
    if (port < 1 || port > PORT_MAX) {
      throw mal();
    }
    return new AccesAntivirus(propre.substring(0, deux).replaceAll("^\\[|]$", ""), port);
  }

  private static IllegalArgumentException mal() {
    return new IllegalArgumentException(
        "parcours.antivirus.adresse s’écrit hôte:port, par exemple antivirus.exemple:3310");
  }
}
