package fr.parcours.iae.engine;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands still in the engine now because something failed, read from its runtime alone. */
@Component
public class IncidentsOuverts {

  /**
   * One incident.
   *
   * @param etape id of the element of the model
   * @param dossierId the business key; none when the instance has another kind of key
   * @param tenant département of the instance when it started; none for what belongs to no
   *     département
   */
  public record Incident(
      String processus,
      int version,
      String etape,
      @Nullable UUID dossierId,
      @Nullable String tenant,
      OffsetDateTime depuis) {}

  private final JdbcClient jdbc;

  IncidentsOuverts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that began something; the incidents of callers, which only repeat them, are left out. */
  public List<Incident> all() {
    return jdbc.sql(
            """
            select d.key_ as processus, d.version_ as version, i.activity_id_ as etape,
              case when p.business_key_ ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                then p.business_key_::uuid end as dossier_id,
              i.tenant_id_ as tenant, i.incident_timestamp_ at time zone 'Europe/Paris' as depuis
            from act_ru_incident i
            join act_re_procdef d on d.id_ = i.proc_def_id_
            left join act_ru_execution p on p.id_ = i.proc_inst_id_
            where i.id_ = i.root_cause_incident_id_ and i.activity_id_ is not null
            order by i.incident_timestamp_, i.id_
            """)
        .query(Incident.class)
        .list();
  }
}
