package fr.parcours.iae.support;

import fr.parcours.iae.demo.ServeurAsp;
import fr.parcours.iae.echangeasp.AccesAsp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** One ASP for the whole test JVM. */
public final class AspDeTest {

  private static final ServeurAsp SERVEUR = start();

  private AspDeTest() {}

  public static ServeurAsp serveur() {
    return SERVEUR;
  }

  public static AccesAsp acces() {
    return new AccesAsp(
        "127.0.0.1", SERVEUR.port(), "riae", SERVEUR.clePrivee(), SERVEUR.empreinte());
  }

  /** Nothing in its folders, nothing wrong. */
  public static void reset() {
    try {
      SERVEUR.recover();
      for (Path folder : new Path[] {SERVEUR.depot(), SERVEUR.retrait()}) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
          for (Path file : files) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServeurAsp start() {
    try {
      return new ServeurAsp(Files.createTempDirectory("asp"));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
