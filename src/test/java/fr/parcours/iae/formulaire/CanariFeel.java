package fr.parcours.iae.formulaire;

import java.util.concurrent.atomic.AtomicInteger;

/** What an attack through a form would call; it counts its calls. */
public final class CanariFeel {

  static final AtomicInteger APPELS = new AtomicInteger();

  public static double fire(double nombre) {
    APPELS.incrementAndGet();
    return nombre + 1;
  }

  public String getSecret() {
    APPELS.incrementAndGet();
    return "secret";
  }
}
