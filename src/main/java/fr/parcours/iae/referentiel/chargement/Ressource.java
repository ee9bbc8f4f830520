package fr.parcours.iae.referentiel.chargement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;

/** A reference file inside the jar, plain or gzipped. */
record Ressource(String nom) {

  InputStream open() throws IOException {
    InputStream raw = raw();
    return nom.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  /** Digest of the bytes and of the way they are read. */
  String sha256(String signature) throws IOException {
    try (InputStream in = raw()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(signature.getBytes(StandardCharsets.UTF_8));
      digest.update(in.readAllBytes());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private InputStream raw() throws IOException {
    return new ClassPathResource("referentiel/" + nom).getInputStream();
  }
}
