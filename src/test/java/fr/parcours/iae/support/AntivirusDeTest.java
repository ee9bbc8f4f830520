package fr.parcours.iae.support;

import fr.parcours.iae.demo.ServeurAntivirus;
import fr.parcours.iae.piece.AccesAntivirus;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One antivirus for the whole test JVM. */
public final class AntivirusDeTest {

  private static final ServeurAntivirus SERVEUR = start();

  private AntivirusDeTest() {}

  public static ServeurAntivirus serveur() {
    return SERVEUR;
  }

  public static AccesAntivirus acces() {
    return new AccesAntivirus("127.0.0.1", SERVEUR.port());
  }

  /** Answering, nothing wrong. */
  public static void reset() {
    try {
      SERVEUR.recover();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServeurAntivirus start() {
    try {
      return new ServeurAntivirus();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
