package fr.parcours.iae.version;

import fr.parcours.iae.shared.MemoireTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated register: a département's own row wins over the national one. */
@Repository
class Registre {

  private record Ligne(
      Nature nature,
      String cle,
      boolean propre,
      LocalDate enVigueurLe,
      @Nullable String definitionId,
      int version) {

    boolean applies(Nature nature, String cle, LocalDate le) {
      return this.nature == nature && this.cle.equals(cle) && !enVigueurLe.isAfter(le);
    }
  }

  private static final String HISTOIRE =
      """
      select v.id, v.nature, v.cle, v.departement, v.definition_id, v.version, v.version_tag,
        v.nationale, v.en_vigueur_le, u.nom_affiche as decidee_par, v.motif, v.enregistree_le,
        v.generalisation_id
      from version_en_vigueur v left join utilisateur u on u.id = v.decidee_par
      """;

  private record Toutes(String departement) implements MemoireTransaction.Reglage {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  Registre(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  /** A click asks for six versions: the département's rows are read once per transaction. */
  Optional<VersionEnVigueur> find(Nature nature, String cle, String departement, LocalDate le) {
    List<Ligne> lignes =
        memoire.once(new Toutes(departement), () -> read(departement)).stream()
            .filter(ligne -> ligne.applies(nature, cle, le))
            .toList();
    return first(lignes, true)
        .filter(ligne -> ligne.definitionId() != null)
        .or(() -> first(lignes, false))
        .map(
            l ->
                new VersionEnVigueur(
                    l.cle(), Objects.requireNonNull(l.definitionId()), l.version()));
  }

  private static Optional<Ligne> first(List<Ligne> lignes, boolean propre) {
    return lignes.stream().filter(ligne -> ligne.propre() == propre).findFirst();
  }

  private List<Ligne> read(String departement) {
    return jdbc.sql(
            """
            select nature, cle, departement is not null, en_vigueur_le, definition_id, version
            from version_en_vigueur where departement is null or departement = :departement
            order by departement nulls last, en_vigueur_le desc, id desc
            """)
        .param("departement", departement)
        .query(
            (row, n) ->
                new Ligne(
                    Nature.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getInt(6)))
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
              (nature, cle, departement, definition_id, version, version_tag, sha256, nationale,
               en_vigueur_le, motif, decidee_par, generalisation_id)
            values (:nature, :cle, :departement, :definitionId, :version, :versionTag, :sha256,
              :nationale, :enVigueurLe, :motif, :par, :generalisation)
            """)
        .param("nature", nouvelle.nature().name())
        .param("cle", nouvelle.cle())
        .param("departement", nouvelle.departement())
        .param("definitionId", nouvelle.definitionId())
        .param("version", nouvelle.version())
        .param("versionTag", nouvelle.versionTag())
        .param("sha256", nouvelle.sha256())
        .param("nationale", nouvelle.definitionId() == null)
        .param("par", nouvelle.par())
        .param("generalisation", nouvelle.generalisationId())
        .param("enVigueurLe", nouvelle.enVigueurLe())
        .param("motif", nouvelle.motif())
        .update();
    memoire.forgetRules();
  }

  /** Every decision ever written, the last written first. */
  List<LigneRegistre> all() {
    return jdbc.sql(HISTOIRE + " order by v.id desc").query(LigneRegistre.class).list();
  }

  /** What was decided of this model here, or nationally, the last written first. */
  List<LigneRegistre> history(Nature nature, String cle, @Nullable String departement) {
    return jdbc.sql(
            HISTOIRE
                + """
                where v.nature = :nature and v.cle = :cle
                  and v.departement is not distinct from cast(:departement as text)
                order by v.id desc
                """)
        .param("nature", nature.name())
        .param("cle", cle)
        .param("departement", departement)
        .query(LigneRegistre.class)
        .list();
  }

  /** Who decides of a model waits for another who does: each sees what the first wrote. */
  void lock(Nature nature, String cle) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cle, 0))")
        .param("cle", "version_en_vigueur:" + nature + ":" + cle)
        .query()
        .singleRow();
  }

  List<String> keys(Nature nature) {
    return jdbc.sql(
            "select distinct cle from version_en_vigueur where nature = :nature order by cle")
        .param("nature", nature.name())
        .query(String.class)
        .list();
  }
}
