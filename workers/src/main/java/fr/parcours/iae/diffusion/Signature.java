package fr.parcours.iae.diffusion;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent as the Standard Webhooks specification says: HMAC-SHA256 of identifier,
 * instant and body, so that a subscriber knows that it comes from us, whole, and not from long ago.
 */
public final class Signature {

  /** Headers of a message. */
  public static final String ID = "webhook-id";

  public static final String INSTANT = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  private static final String VERSION = "v1,";
  private static final String PREFIXE = "whsec_";

  private Signature() {}

  /** The secret as subscribers keep it. */
  public static String secret(byte[] octets) {
    return PREFIXE + Base64.getEncoder().encodeToString(octets);
  }

  /**
   * The header.
   *
   * @param secret as {@link #secret} gave it
   * @param epoch seconds since 1970
   */
  public static String of(String secret, String id, long epoch, byte[] corps) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(secret.substring(PREFIXE.length())), "HmacSHA256"));
      mac.update((id + "." + epoch + ".").getBytes(StandardCharsets.UTF_8));
      return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(corps));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
