package fr.parcours.iae.version;

import fr.parcours.iae.shared.MemoireTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated register: a département's own row wins over the national one. */
@Repository
class Registre {

  private record Ligne(
      Nature nature, String cle, LocalDate enVigueurLe, String definitionId, int version) {

    boolean applies(Nature nature, String cle, LocalDate le) {
      return this.nature == nature && this.cle.equals(cle) && !enVigueurLe.isAfter(le);
    }
  }

  private record Toutes(String departement) implements MemoireTransaction.Reglage {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  Registre(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  /** A click asks for six versions: the département's rows are read once per transaction. */
  Optional<VersionEnVigueur> find(Nature nature, String cle, String departement, LocalDate le) {
    return memoire.once(new Toutes(departement), () -> read(departement)).stream()
        .filter(ligne -> ligne.applies(nature, cle, le))
        .findFirst()
        .map(l -> new VersionEnVigueur(l.cle(), l.definitionId(), l.version()));
  }

  private List<Ligne> read(String departement) {
    return jdbc.sql(
            """
            select nature, cle, en_vigueur_le, definition_id, version from version_en_vigueur
            where departement is null or departement = :departement
            order by departement nulls last, en_vigueur_le desc, id desc
            """)
        .param("departement", departement)
        .query(
            (row, n) ->
                new Ligne(
                    Nature.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    row.getInt(5)))
        .list();
  }

  boolean hasNational(Nature nature, String cle) {
    return jdbc.sql(
            """
            select exists (select 1 from version_en_vigueur
            where cle = :cle and nature = :nature and departement is null)
            """)
        .param("cle", cle)
        .param("nature", nature.name())
        .query(Boolean.class)
        .single();
  }

  void add(NouvelleVersion nouvelle) {
    jdbc.sql(
            """
            insert into version_en_vigueur
              (nature, cle, departement, definition_id, version, version_tag, sha256, en_vigueur_le, motif)
            values (:nature, :cle, :departement, :definitionId, :version, :versionTag, :sha256,
              :enVigueurLe, :motif)
            """)
        .param("nature", nouvelle.nature().name())
        .param("cle", nouvelle.cle())
        .param("departement", nouvelle.departement())
        .param("definitionId", nouvelle.definitionId())
        .param("version", nouvelle.version())
        .param("versionTag", nouvelle.versionTag())
        .param("sha256", nouvelle.sha256())
        .param("enVigueurLe", nouvelle.enVigueurLe())
        .param("motif", nouvelle.motif())
        .update();
    memoire.forgetRules();
  }

  List<String> keys(Nature nature) {
    return jdbc.sql(
            "select distinct cle from version_en_vigueur where nature = :nature order by cle")
        .param("nature", nature.name())
        .query(String.class)
        .list();
  }
}
