package fr.parcours.iae.compte;

import fr.parcours.iae.shared.Refus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the token of a link when its mail leaves, and recognises it. The token lives in the mail
 * only: the base has its digest, the logs have nothing.
 */
@Service
@Transactional
public class LienService {

  /** A link used, cancelled, over or never sent: nobody learns which. */
  public static final Refus PERDU = Refus.saisie("LIEN_NON_VALABLE", "Ce lien n’est plus valable.");

  private static final int OCTETS = 32;
  private static final Pattern JETON = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Duration CONSERVATION = Duration.ofDays(90);

  private final Liens liens;
  private final LienProcess process;
  private final SecureRandom hasard = new SecureRandom();

  LienService(Liens liens, LienProcess process) {
    this.liens = liens;
    this.process = process;
  }

  /** The link this token opens today. */
  @Transactional(readOnly = true)
  public Optional<LienCompte> find(String jeton) {
    return JETON.matcher(jeton).matches() ? liens.open(empreinte(jeton)) : Optional.empty();
  }

  /** The link behind an instance, if its mail must still leave. */
  @Transactional(readOnly = true)
  Optional<LienCompte> pending(UUID id) {
    return liens.current(id);
  }

  /** The link behind an instance, whatever became of it. */
  @Transactional(readOnly = true)
  Optional<LienCompte> find(UUID id) {
    return liens.find(id);
  }

  /** Nobody will follow it: there is no such SIAE, or the person has an account. */
  void drop(UUID id) {
    liens.close(id, EtatLien.ANNULE, null);
  }

  /** A new token for this mail; a mail sent twice leaves two that open. */
  String draw(UUID lienId) {
    byte[] octets = new byte[OCTETS];
    hasard.nextBytes(octets);
    String jeton = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    liens.insertJeton(lienId, empreinte(jeton));
    return jeton;
  }

  void sent(UUID lienId, EnvoiLien envoi) {
    liens.sent(lienId, envoi);
  }

  /** Its last day has passed; old ones are wiped on the way. */
  public void expire(UUID lienId) {
    liens.close(lienId, EtatLien.EXPIRE, null);
    liens.forget(liens.now().minus(CONSERVATION));
  }

  /** Writes the link and starts its instance; false when the organisation waits for it already. */
  boolean open(LienCompte lien) {
    boolean inserted = liens.insert(lien);
    if (inserted) {
      process.start(lien);
    }
    return inserted;
  }

  /** Takes the link the token opens, until the transaction ends. */
  Optional<LienCompte> take(String jeton) {
    return find(jeton).flatMap(lien -> liens.lock(lien.id()));
  }

  /** The link has served: it opens nothing any more. */
  void used(LienCompte lien, UUID par) {
    liens.close(lien.id(), EtatLien.UTILISE, par);
    process.settle(lien);
  }

  private static byte[] empreinte(String jeton) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
