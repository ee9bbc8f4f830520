package fr.parcours.iae.securite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down (CNIL deliberation 2022-100): each attempt is counted before the password is
 * looked at, so that attempts sent at the same moment to several nodes cannot pass the limit
 * together. From the last allowed failure on, the wait doubles each time.
 */
@Service
@Transactional
class TentativeService {

  static final int LIMITE_COMPTE = 10;
  static final int LIMITE_ADRESSE = 30;
  private static final Duration OUBLI = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  TentativeService(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Counts one attempt; false when the account or the address has to wait. */
  boolean reserve(String identifiant, String adresse) {
    return reserve(digest("adresse", adresse), LIMITE_ADRESSE)
        && reserve(digest("compte", identifiant), LIMITE_COMPTE);
  }

  /** The password was right: the account starts afresh, the address gets its attempt back. */
  void forget(String identifiant, String adresse) {
    jdbc.sql("delete from tentative_connexion where cle = ? or dernier_echec < ?")
        .params(digest("compte", identifiant), now().minus(OUBLI))
        .update();
    jdbc.sql(
            """
            update tentative_connexion set echecs = greatest(echecs - 1, 0), bloque_jusqua = null
             where cle = ?
            """)
        .param(digest("adresse", adresse))
        .update();
  }

  private boolean reserve(byte[] cle, int limite) {
    OffsetDateTime now = now();
    return jdbc.sql(
                """
                insert into tentative_connexion as t (cle, echecs, dernier_echec)
                values (:cle, 1, :now)
                on conflict (cle) do update set
                  echecs = case when t.dernier_echec < :oubli then 1 else t.echecs + 1 end,
                  dernier_echec = :now,
                  bloque_jusqua = case
                    when t.dernier_echec < :oubli or t.echecs + 1 < :limite then null
                    else :now + interval '15 minutes' * power(2, least(t.echecs + 1 - :limite, 6))
                  end
                where t.bloque_jusqua is null or t.bloque_jusqua <= :now or t.dernier_echec < :oubli
                """)
            .param("cle", cle)
            .param("now", now)
            .param("oubli", now.minus(OUBLI))
            .param("limite", limite)
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private static byte[] digest(String nature, String valeur) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((nature + ':' + valeur).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
