package fr.parcours.iae.candidat;

import java.util.List;
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

  /** Rows sealed with another key than the active one, after this row, held until the commit. */
  List<Ligne> aResceller(UUID apres, int lot) {
    return jdbc.sql(
            """
            select candidat_id, enveloppe from candidat_nir
            where cle_id <> ? and candidat_id > ?
            order by candidat_id limit ? for update skip locked
            """)
        .param(chiffre.cleActive())
        .param(apres)
        .param(lot)
        .query((rs, n) -> new Ligne(rs.getObject(1, UUID.class), rs.getBytes(2)))
        .list();
  }

  /** False when the envelope cannot be read: it is left as it is. */
  boolean resceller(Ligne ligne) {
    byte[] nouvelle;
    try {
      nouvelle =
          chiffre.sceller(
              ligne.candidatId(), chiffre.ouvrir(ligne.candidatId(), ligne.enveloppe()));
    } catch (NirIllisibleException e) {
      return false;
    }
    jdbc.sql("update candidat_nir set enveloppe = ?, cle_id = ? where candidat_id = ?")
        .param(nouvelle)
        .param(chiffre.cleActive())
        .param(ligne.candidatId())
        .update();
    return true;
  }

  record Ligne(UUID candidatId, byte[] enveloppe) {}
}
