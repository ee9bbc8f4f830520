package fr.parcours.iae.candidat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals a NIR in an envelope {@code version | length of key id | key id | IV | ciphertext and tag}
 * bound to its row, and computes its blind index with another key.
 */
@Component
class NirChiffre {

  private static final byte VERSION = 1;
  private static final int IV = 12;
  private static final int TAG_BITS = 128;

  /** One call over megabytes would run ten times slower: the JVM optimises what it calls often. */
  private static final int BLOC = 16 * 1024;

  private static final String TABLE = "candidat_nir:";

  private final NirProperties cles;
  private final SecureRandom hasard = new SecureRandom();

  NirChiffre(NirProperties cles) {
    this.cles = cles;
  }

  String cleActive() {
    return cles.idActif();
  }

  byte[] sceller(UUID candidatId, Nir nir) {
    return sceller(TABLE + candidatId, nir.valeur().getBytes(StandardCharsets.US_ASCII));
  }

  Nir ouvrir(UUID candidatId, byte[] enveloppe) {
    return Nir.relu(new String(ouvrir(TABLE + candidatId, enveloppe), StandardCharsets.US_ASCII));
  }

  /**
   * Seals anything that carries a NIR.
   *
   * @param ligne table and id of the row the envelope is bound to
   */
  byte[] sceller(String ligne, byte[] clair) {
    String id = cles.idActif();
    byte[] iv = new byte[IV];
    hasard.nextBytes(iv);
    byte[] chiffre = chiffrer(Cipher.ENCRYPT_MODE, cles.cle(id), iv, ligne, clair);
    byte[] idOctets = id.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 + idOctets.length + IV + chiffre.length)
        .put(VERSION)
        .put((byte) idOctets.length)
        .put(idOctets)
        .put(iv)
        .put(chiffre)
        .array();
  }

  byte[] ouvrir(String ligne, byte[] enveloppe) {
    ByteBuffer lecture = ByteBuffer.wrap(enveloppe);
    if (lecture.remaining() < 2 + IV || lecture.get() != VERSION) {
      throw new NirIllisibleException();
    }
    byte[] id = lire(lecture, lecture.get());
    byte[] iv = lire(lecture, IV);
    byte[] chiffre = lire(lecture, lecture.remaining());
    SecretKey cle = cles.cle(new String(id, StandardCharsets.UTF_8));
    return chiffrer(Cipher.DECRYPT_MODE, cle, iv, ligne, chiffre);
  }

  /** Same for the same number: finds and makes unique what the envelope hides. */
  byte[] index(Nir nir) {
    return hmac(cles.index(), nir.valeur());
  }

  /** Recognises a key without telling anything of it. */
  byte[] empreinte(SecretKey cle) {
    return hmac(cle, "parcours-iae/temoin");
  }

  private static byte[] lire(ByteBuffer lecture, int longueur) {
    if (longueur < 0 || longueur > lecture.remaining()) {
      throw new NirIllisibleException();
    }
    byte[] octets = new byte[longueur];
    lecture.get(octets);
    return octets;
  }

  private static byte[] chiffrer(int mode, SecretKey cle, byte[] iv, String ligne, byte[] donnees) {
    try {
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(mode, cle, new GCMParameterSpec(TAG_BITS, iv));
      aes.updateAAD(ligne.getBytes(StandardCharsets.US_ASCII));
      byte[] rendu = new byte[aes.getOutputSize(donnees.length)];
      int ecrits = 0;
      for (int debut = 0; debut < donnees.length; debut += BLOC) {
        int longueur = Math.min(BLOC, donnees.length - debut);
        ecrits += aes.update(donnees, debut, longueur, rendu, ecrits);
      }
      ecrits += aes.doFinal(rendu, ecrits);
      return ecrits == rendu.length ? rendu : Arrays.copyOf(rendu, ecrits);
    } catch (GeneralSecurityException e) {
      throw new NirIllisibleException();
    }
  }

  private static byte[] hmac(SecretKey cle, String texte) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(cle);
      return mac.doFinal(texte.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 manque sur cette machine virtuelle.", e);
    }
  }
}
