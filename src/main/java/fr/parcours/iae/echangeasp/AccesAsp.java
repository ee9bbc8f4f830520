package fr.parcours.iae.echangeasp;

import org.jspecify.annotations.Nullable;

/**
 * The way in: another one than the settings' is a bean of this type.
 *
 * @param clePrivee path of our private key
 * @param empreinte SHA-256 fingerprint of the ASP's key
 */
public record AccesAsp(
    @Nullable String hote,
    int port,
    String utilisateur,
    @Nullable String clePrivee,
    @Nullable String empreinte) {

  static AccesAsp of(AspProperties asp) {
    return new AccesAsp(
        asp.hote(), asp.port(), asp.utilisateur(), asp.clePrivee(), asp.empreinte());
  }

  @Override
  public String toString() {
    return "AccesAsp[" + hote + ":" + port + "]";
  }
}
