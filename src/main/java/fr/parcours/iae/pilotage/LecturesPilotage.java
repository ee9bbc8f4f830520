package fr.parcours.iae.pilotage;

import fr.parcours.iae.export.RequeteExport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts in the rows of tasks: what waits, what ended, what came. Each of the three is one scan of
 * an index that begins with the département, and percentiles are those of every row of the period.
 */
@Repository
class LecturesPilotage {

  private static final int LIMITE = 200;

  private static final String MESURES =
      """
      with attend as (
        select %1$s as cle, %2$s as sous, count(*) as n, min(creee_le) as plus_ancienne,
          count(*) filter (where echeance < :aujourdhui) as retard
        from tache where statut = 'OUVERTE' and %3$s group by 1, 2),
      fini as (
        select %1$s as cle, %2$s as sous, count(*) as n,
          count(*) filter (where statut = 'ANNULEE') as retirees, count(hors_delai) as datees,
          count(*) filter (where hors_delai) as hors,
          percentile_cont(array[0.5, 0.9]) within group (order by attente) as centiles
        from tache where faite_le is not null and faite_le >= :debut and faite_le < :fin and %3$s
        group by 1, 2),
      entre as (
        select %1$s as cle, %2$s as sous, count(*) as n
        from tache where creee_le >= :debut and creee_le < :fin and %3$s group by 1, 2)
      select cle, sous, coalesce(a.n, 0), a.plus_ancienne, coalesce(a.retard, 0), coalesce(e.n, 0),
        coalesce(f.n, 0), coalesce(f.retirees, 0), coalesce(f.datees, 0), coalesce(f.hors, 0),
        f.centiles[1], f.centiles[2]
      from attend a full join fini f using (cle, sous) full join entre e using (cle, sous)
      order by coalesce(a.n, 0) desc, coalesce(f.n, 0) desc, cle, sous
      """;

  private static final String DOSSIERS =
      """
      select t.id, t.dossier_id, t.processus, t.etape, t.version, t.departement, t.creee_le,
        t.echeance, o.nom as organisation, t.organisation_id, t.candidat_id,
        t.assignee is not null as prise
      from tache t left join organisation o on o.id = t.organisation_id
      """;

  /** A task that waits, before what the viewer may see of the person. */
  record Attendue(
      String id,
      UUID dossierId,
      String processus,
      String etape,
      @Nullable Integer version,
      String departement,
      OffsetDateTime creeeLe,
      @Nullable LocalDate echeance,
      @Nullable String organisation,
      @Nullable UUID organisationId,
      @Nullable UUID candidatId,
      boolean prise) {}

  private final JdbcClient jdbc;

  LecturesPilotage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The groups that have something, those with most waiting first. */
  List<Mesure> mesures(Grain grain, Cadrage cadrage, Periode periode, LocalDate today) {
    return mesures(grain.premiere(), grain.seconde(), cadrage, periode, today);
  }

  /** Everything as one group. */
  Mesure total(Cadrage cadrage, Periode periode, LocalDate today) {
    return mesures("''", "''", cadrage, periode, today).stream().findFirst().orElse(Mesure.VIDE);
  }

  private List<Mesure> mesures(
      String premiere, String seconde, Cadrage cadrage, Periode periode, LocalDate today) {
    RequeteExport<Mesure> requete = requete(premiere, seconde, cadrage, periode, today);
    return jdbc.sql(requete.sql() + " limit " + LIMITE)
        .params(requete.params())
        .query(requete.lecture())
        .list();
  }

  /** Every group, to take out. */
  RequeteExport<Mesure> requete(Grain grain, Cadrage cadrage, Periode periode, LocalDate today) {
    return requete(grain.premiere(), grain.seconde(), cadrage, periode, today);
  }

  private static RequeteExport<Mesure> requete(
      String premiere, String seconde, Cadrage cadrage, Periode periode, LocalDate today) {
    Map<String, Object> params = new HashMap<>(params(cadrage));
    params.put("debut", periode.debut());
    params.put("fin", periode.fin());
    params.put("aujourdhui", today);
    return new RequeteExport<>(
        MESURES.formatted(premiere, seconde, where(cadrage, "")), params, LecturesPilotage::mesure);
  }

  /** What waits, the oldest first. */
  List<Attendue> dossiers(
      Cadrage cadrage, boolean enRetard, LocalDate today, int taille, int debut) {
    RequeteExport<Attendue> requete = dossiers(cadrage, enRetard, today);
    return jdbc.sql(requete.sql() + " limit :taille offset :debut")
        .params(requete.params())
        .param("taille", taille)
        .param("debut", debut)
        .query(requete.lecture())
        .list();
  }

  /** All that waits, to take out. */
  RequeteExport<Attendue> dossiers(Cadrage cadrage, boolean enRetard, LocalDate today) {
    Map<String, Object> params = new HashMap<>(params(cadrage));
    params.put("aujourdhui", today);
    return RequeteExport.of(
        DOSSIERS
            + " where t.statut = 'OUVERTE' and "
            + where(cadrage, "t.")
            + (enRetard ? " and t.echeance < :aujourdhui" : "")
            + " order by t.creee_le, t.id",
        params,
        Attendue.class);
  }

  /** The names of organisations. */
  Map<String, String> organisations(List<String> ids) {
    Map<String, String> noms = new HashMap<>();
    jdbc.sql("select id::text, nom from organisation where id::text = any(:ids)")
        .param("ids", ids.toArray(String[]::new))
        .query((rs, n) -> noms.put(rs.getString(1), rs.getString(2)))
        .list();
    return noms;
  }

  /** Where cases are now, by what their last task says. */
  Map<UUID, String> departements(List<UUID> dossiers) {
    Map<UUID, String> codes = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (dossier_id) dossier_id, departement from tache
            where dossier_id = any(:ids) order by dossier_id, creee_le desc
            """)
        .param("ids", dossiers.toArray(UUID[]::new))
        .query((rs, n) -> codes.put(rs.getObject(1, UUID.class), rs.getString(2)))
        .list();
    return codes;
  }

  private static String where(Cadrage c, String alias) {
    StringBuilder sql = new StringBuilder(alias + "departement = any(:departements)");
    if (c.processus() != null) {
      sql.append(" and ").append(alias).append("processus = :processus");
    }
    if (c.etape() != null) {
      sql.append(" and ").append(alias).append("etape = :etape");
    }
    if (c.version() != null) {
      sql.append(" and ").append(alias).append("version = :version");
    }
    if (c.organisationId() != null) {
      sql.append(" and ").append(alias).append("corbeille = :organisation");
    }
    return sql.toString();
  }

  private static Map<String, Object> params(Cadrage c) {
    Map<String, Object> params = new HashMap<>();
    params.put("departements", c.departements().toArray(String[]::new));
    params.put("processus", c.processus());
    params.put("etape", c.etape());
    params.put("version", c.version());
    params.put("organisation", c.organisationId());
    return params;
  }

  private static Mesure mesure(ResultSet rs, int n) throws SQLException {
    return new Mesure(
        rs.getString(1),
        rs.getString(2),
        rs.getLong(3),
        rs.getObject(4, OffsetDateTime.class),
        rs.getLong(5),
        rs.getLong(6),
        rs.getLong(7),
        rs.getLong(8),
        rs.getLong(9),
        rs.getLong(10),
        rs.getObject(11, Double.class),
        rs.getObject(12, Double.class));
  }
}
