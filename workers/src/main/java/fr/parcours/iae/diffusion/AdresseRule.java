package fr.parcours.iae.diffusion;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where we accept to send: over TLS, and never into our own network. */
final class AdresseRule {

  private AdresseRule() {}

  /** Asked when somebody signs up, and again each time something leaves. */
  static Verdict verdict(String adresse, boolean privees) {
    URI uri;
    try {
      uri = new URI(adresse);
    } catch (URISyntaxException e) {
      return refuse("ADRESSE_ILLISIBLE", "Cette adresse n’est pas lisible.");
    }
    String hote = uri.getHost();
    if (hote == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      return refuse(
          "ADRESSE_ILLISIBLE",
          "Écrivez une adresse complète, par exemple https://partenaire.fr/pass-iae.");
    }
    if (privees && "http".equals(uri.getScheme())) {
      return Verdict.accorde();
    }
    if (!"https".equals(uri.getScheme())) {
      return refuse("ADRESSE_NON_CHIFFREE", "L’adresse doit commencer par https.");
    }
    return privees || isPublic(hote)
        ? Verdict.accorde()
        : refuse(
            "ADRESSE_PRIVEE", "Cette adresse n’existe pas ou n’est pas sur l’internet public.");
  }

  private static boolean isPublic(String hote) {
    try {
      InetAddress[] adresses = InetAddress.getAllByName(hote);
      return Arrays.stream(adresses).noneMatch(AdresseRule::isOurs);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Addresses of ours, or that stand for one. */
  static boolean isOurs(InetAddress a) {
    byte[] octets = a.getAddress();
    boolean uniqueLocal = octets.length == 16 && (octets[0] & 0xFE) == 0xFC;
    boolean partagee = octets.length == 4 && octets[0] == 100 && (octets[1] & 0xC0) == 64;
    boolean essais = octets.length == 4 && octets[0] == (byte) 198 && (octets[1] & 0xFE) == 18;
    boolean protocole =
        octets.length == 4 && octets[0] == (byte) 192 && octets[1] == 0 && octets[2] == 0;
    boolean traduite =
        octets.length == 16
            && (octets[0] == 0x20 && octets[1] == 0x02
                || octets[0] == 0 && octets[1] == 0x64 && octets[2] == (byte) 0xFF);
    boolean reservee = octets.length == 4 && (octets[0] == 0 || (octets[0] & 0xF0) == 0xF0);
    return a.isAnyLocalAddress()
        || a.isLoopbackAddress()
        || a.isLinkLocalAddress()
        || a.isSiteLocalAddress()
        || a.isMulticastAddress()
        || uniqueLocal
        || partagee
        || essais
        || protocole
        || traduite
        || reservee;
  }

  private static Verdict refuse(String code, String message) {
    return Verdict.refuse(Refus.saisie(code, message));
  }
}
