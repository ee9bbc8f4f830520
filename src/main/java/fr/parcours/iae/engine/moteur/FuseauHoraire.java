package fr.parcours.iae.engine.moteur;

import fr.parcours.iae.shared.ClockConfiguration;
import java.time.ZoneId;

/** The engine reads and writes dates in the JVM's zone, which must be legal time. */
final class FuseauHoraire {

  private FuseauHoraire() {}

  static void assertParis() {
    assertParis(ZoneId.systemDefault());
  }

  static void assertParis(ZoneId zone) {
    if (!zone.getRules().equals(ClockConfiguration.PARIS.getRules())) {
      throw new IllegalStateException(
          "Le fuseau horaire de la machine virtuelle est "
              + zone
              + " : lancez-la avec -Duser.timezone=Europe/Paris.");
    }
  }
}
