package fr.parcours.iae.pilotage;

import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.shared.Categorie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is behind the figures, and the figures as a file: one statement for each. */
@Repository
class LecturesPilotage {

  private static final String MESURES =
      """
      with attend as (
        select %4$s, count(*) as n, min(creee_le) as plus_ancienne,
          count(*) filter (where echeance < :aujourdhui) as retard
        from %1$s group by 1, 2),
      fini as (
        select %4$s, count(*) as n, count(*) filter (where statut = 'ANNULEE') as retirees,
          count(hors_delai) as datees, count(*) filter (where hors_delai) as hors,
          percentile_cont(array[0.5, 0.9]) within group (order by attente) as centiles
        from %2$s group by 1, 2),
      entre as (select %4$s, count(*) as n from %3$s group by 1, 2)
      select cle, sous, coalesce(a.n, 0), a.plus_ancienne, coalesce(a.retard, 0), coalesce(e.n, 0),
        coalesce(f.n, 0), coalesce(f.retirees, 0), coalesce(f.datees, 0), coalesce(f.hors, 0),
        f.centiles[1], f.centiles[2]
      from attend a full join fini f using (cle, sous) full join entre e using (cle, sous)
      order by coalesce(a.n, 0) desc, coalesce(f.n, 0) desc, cle, sous
      """;

  private static final String TACHES =
      """
      select 'TACHE' as nature, t.id, t.dossier_id, t.processus, t.etape, t.version, t.departement,
        t.creee_le, t.echeance, t.organisation_id, t.candidat_id, t.assignee is not null as prise
      from tache t where t.statut = 'OUVERTE' and %s
      """;

  private static final String HALTES =
      """
      select t.nature, t.id, t.dossier_id, t.processus, t.etape, t.version, t.departement,
        t.creee_le, t.echeance, t.corbeille as organisation_id, t.candidat_id, false as prise
      from halte t where t.statut = 'OUVERTE' and t.nature = any(:natures) and %s
      """;

  /** The kinds of organisation there are. */
  record Kind(Categorie categorie, String kind) {}

  /**
   * A task or a wait, before what the viewer may see of the person.
   *
   * @param nature TACHE, or the nature of a wait that is nobody's task
   */
  record Attendue(
      String nature,
      String id,
      @Nullable UUID dossierId,
      String processus,
      String etape,
      @Nullable Integer version,
      String departement,
      OffsetDateTime creeeLe,
      @Nullable LocalDate echeance,
      @Nullable String organisation,
      @Nullable UUID organisationId,
      @Nullable UUID candidatId,
      boolean prise) {

    boolean isHalte() {
      return !"TACHE".equals(nature);
    }
  }

  private final JdbcClient jdbc;

  LecturesPilotage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every group, to take out: one statement, read by a cursor. */
  RequeteExport<Mesure> requete(Grain grain, Cadrage cadrage, Periode periode, LocalDate today) {
    SourcePilotage source = new SourcePilotage(cadrage);
    Map<String, Object> params = source.params(periode);
    params.put("aujourdhui", today);
    String colonnes = grain.colonnes();
    return new RequeteExport<>(
        MESURES.formatted(
            source.ouvertes(colonnes + ", creee_le, echeance", ""),
            source.finies(colonnes + ", statut, hors_delai, attente", "", ""),
            source.arrivees(colonnes, ""),
            Grain.LUS),
        params,
        LecturesPilotage::mesure);
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
    SourcePilotage source = new SourcePilotage(cadrage);
    Map<String, Object> params = source.params();
    params.put("aujourdhui", today);
    String where = source.where("t.") + (enRetard ? " and t.echeance < :aujourdhui" : "");
    List<String> moities = new ArrayList<>();
    if (cadrage.objet().hasTaches()) {
      moities.add(TACHES.formatted(where));
    }
    if (!cadrage.objet().natures().isEmpty()) {
      moities.add(HALTES.formatted(where));
    }
    return RequeteExport.of(
        "select a.*, o.nom as organisation from ("
            + String.join(" union all ", moities)
            + ") a left join organisation o on o.id = a.organisation_id order by a.creee_le, a.id",
        params,
        Attendue.class);
  }

  /** The organisations that something waits or waited for in a département, by name. */
  Map<UUID, String> organisationsOf(String departement, @Nullable String kind) {
    Map<UUID, String> noms = new LinkedHashMap<>();
    jdbc.sql(
            """
            select id, nom from organisation
            where id in (select corbeille from tache where departement = :departement
                union select corbeille from halte where departement = :departement)
              and (cast(:kind as text) is null or kind = :kind)
            order by nom, id
            """)
        .param("departement", departement)
        .param("kind", kind)
        .query((rs, n) -> noms.put(rs.getObject(1, UUID.class), rs.getString(2)))
        .list();
    return noms;
  }

  /** The kinds of organisation there are. */
  List<Kind> kinds() {
    return jdbc.sql("select distinct categorie, kind from organisation order by 1, 2")
        .query(Kind.class)
        .list();
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

  /** Where cases are now, by what their last task or wait says. */
  Map<UUID, String> departements(List<UUID> dossiers) {
    Map<UUID, String> codes = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (dossier_id) dossier_id, departement from (
              select dossier_id, departement, creee_le from tache where dossier_id = any(:ids)
              union all
              select dossier_id, departement, creee_le from halte where dossier_id = any(:ids)) r
            order by dossier_id, creee_le desc
            """)
        .param("ids", dossiers.toArray(UUID[]::new))
        .query((rs, n) -> codes.put(rs.getObject(1, UUID.class), rs.getString(2)))
        .list();
    return codes;
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
