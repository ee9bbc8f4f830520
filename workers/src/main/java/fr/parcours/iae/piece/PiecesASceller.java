package fr.parcours.iae.piece;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files whose bytes are not under the active key, opened one at a time: five megabytes each. */
@Repository
class PiecesASceller {

  private record Contenu(byte[] octets, @Nullable String cle) {}

  private final JdbcClient jdbc;
  private final SceauPieces sceau;

  PiecesASceller(JdbcClient jdbc, SceauPieces sceau) {
    this.jdbc = jdbc;
    this.sceau = sceau;
  }

  /** Some kept in clear, received before files were sealed. */
  List<UUID> clear(int max) {
    return jdbc.sql(
            """
            select id from piece_jointe where cle_id is null and contenu is not null
            order by id limit :max
            """)
        .param("max", max)
        .query(UUID.class)
        .list();
  }

  /** Some under another key than the active one, or none, after this one. */
  List<UUID> older(UUID apres, int max) {
    return jdbc.sql(
            """
            select id from piece_jointe
            where cle_id is distinct from :cle and contenu is not null and id > :apres
            order by id limit :max
            """)
        .param("cle", sceau.cleActive())
        .param("apres", apres)
        .param("max", max)
        .query(UUID.class)
        .list();
  }

  /** How many are not under the active key. */
  long countOlder() {
    return jdbc.sql(
            """
            select count(*) from piece_jointe
            where cle_id is distinct from :cle and contenu is not null
            """)
        .param("cle", sceau.cleActive())
        .query(Long.class)
        .single();
  }

  /** False when it cannot be opened, is gone, or somebody else holds it: it stays as it is. */
  boolean seal(UUID id) {
    Optional<Contenu> contenu =
        jdbc.sql(
                """
                select contenu, cle_id from piece_jointe
                where id = :id and contenu is not null and cle_id is distinct from :cle
                for update skip locked
                """)
            .param("id", id)
            .param("cle", sceau.cleActive())
            .query((row, n) -> new Contenu(row.getBytes(1), row.getString(2)))
            .optional();
    if (contenu.isEmpty()) {
      return false;
    }
    byte[] clair;
    try {
      clair = sceau.ouvrir(id, contenu.get().octets(), contenu.get().cle());
    } catch (PieceIllisibleException e) {
      return false;
    }
    jdbc.sql("update piece_jointe set contenu = :contenu, cle_id = :cle where id = :id")
        .param("contenu", sceau.sceller(id, clair))
        .param("cle", sceau.cleActive())
        .param("id", id)
        .update();
    return true;
  }
}
