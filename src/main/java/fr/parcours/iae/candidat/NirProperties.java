package fr.parcours.iae.candidat;

import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys of the NIR, outside the database: 32 bytes in Base64 each.
 *
 * @param cleActive id of the key that encrypts from now on
 * @param cles every key that may still decrypt, by id
 * @param cleIndex the key of the blind index, never one of those
 */
@ConfigurationProperties("parcours.nir")
record NirProperties(
    @Nullable String cleActive, @Nullable Map<String, String> cles, @Nullable String cleIndex) {

  private static final int OCTETS = 32;

  String idActif() {
    if (cleActive == null || cleActive.isBlank() || cles == null || !cles.containsKey(cleActive)) {
      throw new ClesNirException(
          "Les clés du NIR manquent : donnez parcours.nir.cle-active et parcours.nir.cles.<id>.");
    }
    return cleActive;
  }

  SecretKey cle(String id) {
    String valeur = cles == null ? null : cles.get(id);
    if (valeur == null) {
      throw new ClesNirException("La clé du NIR « " + id + " » manque dans parcours.nir.cles.");
    }
    return new SecretKeySpec(octets("parcours.nir.cles." + id, valeur), "AES");
  }

  SecretKey index() {
    if (cleIndex == null || cleIndex.isBlank()) {
      throw new ClesNirException(
          "La clé de recherche du NIR manque : donnez parcours.nir.cle-index.");
    }
    if (cles != null && cles.containsValue(cleIndex)) {
      throw new ClesNirException("parcours.nir.cle-index doit différer des clés de chiffrement.");
    }
    return new SecretKeySpec(octets("parcours.nir.cle-index", cleIndex), "HmacSHA256");
  }

  Iterable<String> ids() {
    return cles == null ? java.util.Set.of() : cles.keySet();
  }

  private static byte[] octets(String nom, String base64) {
    byte[] octets;
    try {
      octets = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new ClesNirException(nom + " n’est pas du Base64.");
    }
    if (octets.length != OCTETS) {
      throw new ClesNirException(nom + " doit compter 32 octets.");
    }
    return octets;
  }

  @Override
  public String toString() {
    return "NirProperties[cleActive=" + cleActive + "]";
  }
}
