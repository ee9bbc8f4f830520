package fr.parcours.iae.piece;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clean files of some days that an antivirus read when it knew less than now. */
@Repository
class PiecesARelire {

  /** One of them; the next ones are after it. */
  record Rang(OffsetDateTime deposeeLe, UUID id) {}

  private final JdbcClient jdbc;
  private final SceauPieces sceau;
  private final Clock clock;

  PiecesARelire(JdbcClient jdbc, SceauPieces sceau, Clock clock) {
    this.jdbc = jdbc;
    this.sceau = sceau;
    this.clock = clock;
  }

  /**
   * Some after this one that another engine or other signatures read, in order; nobody else is
   * given them before half a day.
   */
  List<Rang> claim(Rang apres, String moteur, int max) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc
        .sql(
            """
            update piece_jointe set relecture_demandee_le = :now where id in (
              select id from piece_jointe
              where etat = 'SAINE' and contenu is not null and (deposee_le, id) > (:le, :id)
                and moteur is distinct from :moteur
                and (relecture_demandee_le is null or relecture_demandee_le < :recent)
              order by deposee_le, id limit :max for update skip locked)
            returning deposee_le, id
            """)
        .param("now", now)
        .param("recent", now.minusHours(12))
        .param("le", apres.deposeeLe())
        .param("id", apres.id())
        .param("moteur", moteur)
        .param("max", max)
        .query(
            (row, n) ->
                new Rang(row.getObject(1, OffsetDateTime.class), row.getObject(2, UUID.class)))
        .list()
        .stream()
        // PostgreSQL orders UUIDs by their bytes, as their text does; Java compares them signed.
        .sorted(
            Comparator.comparing((Rang rang) -> rang.deposeeLe().toInstant())
                .thenComparing(rang -> rang.id().toString()))
        .toList();
  }

  /** Its bytes in clear; none once it is gone. */
  Optional<byte[]> bytes(UUID id) {
    return jdbc.sql(
            """
            select contenu, cle_id from piece_jointe
            where id = :id and etat = 'SAINE' and contenu is not null
            """)
        .param("id", id)
        .query((row, n) -> sceau.ouvrir(id, row.getBytes(1), row.getString(2)))
        .optional();
  }

  void stillClean(UUID id, String moteur) {
    jdbc.sql(
            """
            update piece_jointe set moteur = :moteur, analysee_le = :le
            where id = :id and etat = 'SAINE' and contenu is not null
            """)
        .param("moteur", moteur)
        .param("le", OffsetDateTime.now(clock))
        .param("id", id)
        .update();
  }

  /** Malware nobody knew when it was first read: its bytes go. */
  void refuse(UUID id, String signature, String moteur) {
    jdbc.sql(
            """
            update piece_jointe set etat = 'REFUSEE', signature = :signature, moteur = :moteur,
              analysee_le = :le, contenu = null
            where id = :id and etat = 'SAINE' and contenu is not null
            """)
        .param("signature", signature)
        .param("moteur", moteur)
        .param("le", OffsetDateTime.now(clock))
        .param("id", id)
        .update();
  }
}
