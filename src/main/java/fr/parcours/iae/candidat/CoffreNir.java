package fr.parcours.iae.candidat;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code candidat_nir}. */
@Repository
class CoffreNir {

  private final JdbcClient jdbc;
  private final NirChiffre chiffre;

  CoffreNir(JdbcClient jdbc, NirChiffre chiffre) {
    this.jdbc = jdbc;
    this.chiffre = chiffre;
  }

  Optional<UUID> findCandidat(Nir nir) {
    return jdbc.sql("select candidat_id from candidat_nir where index_aveugle = ?")
        .param(chiffre.index(nir))
        .query(UUID.class)
        .optional();
  }

  Optional<Nir> find(UUID candidatId) {
    return jdbc.sql("select enveloppe from candidat_nir where candidat_id = ?")
        .param(candidatId)
        .query(byte[].class)
        .optional()
        .map(enveloppe -> chiffre.ouvrir(candidatId, enveloppe));
  }

  /** False when somebody else holds the number: the unique index decides, not a read. */
  boolean deposer(UUID candidatId, Nir nir) {
    return jdbc.sql(
                """
                insert into candidat_nir (candidat_id, enveloppe, cle_id, index_aveugle)
                values (:id, :enveloppe, :cle, :index)
                on conflict do nothing
                """)
            .param("id", candidatId)
            .param("enveloppe", chiffre.sceller(candidatId, nir))
            .param("cle", chiffre.cleActive())
            .param("index", chiffre.index(nir))
            .update()
        == 1;
  }

  void retirer(UUID candidatId) {
    jdbc.sql("delete from candidat_nir where candidat_id = ?").param(candidatId).update();
  }

  /** Seals again, with the active key, some rows sealed with another; how many were done. */
  int resceller(int lot) {
    return jdbc
        .sql(
            """
            select candidat_id, enveloppe from candidat_nir where cle_id <> ?
            limit ? for update skip locked
            """)
        .param(chiffre.cleActive())
        .param(lot)
        .query((rs, n) -> new Ligne(rs.getObject(1, UUID.class), rs.getBytes(2)))
        .list()
        .stream()
        .mapToInt(this::resceller)
        .sum();
  }

  private int resceller(Ligne ligne) {
    Nir nir = chiffre.ouvrir(ligne.candidatId(), ligne.enveloppe());
    return jdbc.sql("update candidat_nir set enveloppe = ?, cle_id = ? where candidat_id = ?")
        .param(chiffre.sceller(ligne.candidatId(), nir))
        .param(chiffre.cleActive())
        .param(ligne.candidatId())
        .update();
  }

  private record Ligne(UUID candidatId, byte[] enveloppe) {}
}
