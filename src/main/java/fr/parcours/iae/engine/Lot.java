package fr.parcours.iae.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that are deployed together: a process with its forms, or one decision file. */
public record Lot(String key, SortedMap<String, byte[]> files) {

  public static Lot of(String key, Map<String, byte[]> files) {
    return new Lot(key, new TreeMap<>(files));
  }

  /** Changes when a file's name or one of its bytes does. */
  public String sha256() {
    MessageDigest digest = sha();
    files.forEach(
        (name, bytes) -> {
          digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
