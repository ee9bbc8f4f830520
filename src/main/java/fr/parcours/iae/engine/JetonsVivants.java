package fr.parcours.iae.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a sample of the live instances of a process stand, newest instances first. */
@Component
public class JetonsVivants {

  private static final String VIVANTS =
      """
      from act_ru_execution p join act_re_procdef d on d.id_ = p.proc_def_id_
      where p.parent_id_ is null and d.key_ = :cle
        and (cast(:departement as text) is null or p.tenant_id_ = :departement)
      """;

  private final JdbcClient jdbc;

  JetonsVivants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One open activity of one instance.
   *
   * @param dossier the case the instance serves
   * @param etape id of the node in the version the instance runs on
   */
  public record Jeton(
      String instance, @Nullable String dossier, int version, String etape, @Nullable String nom) {}

  /** How many instances of this process live, in one département or all. */
  public long nombre(String cle, @Nullable String departement) {
    return jdbc.sql("select count(*) " + VIVANTS)
        .param("cle", cle)
        .param("departement", departement)
        .query(Long.class)
        .single();
  }

  /** The open activities of at most so many instances. */
  public List<Jeton> echantillon(String cle, @Nullable String departement, int instances) {
    return jdbc.sql(
            """
            with vivants as (select p.id_, p.business_key_, d.version_ %s order by p.id_ desc
              limit :instances)
            select v.id_, v.business_key_, v.version_, a.act_id_, a.act_name_
            from vivants v
            join act_hi_actinst a on a.proc_inst_id_ = v.id_ and a.end_time_ is null
            order by v.id_ desc, a.start_time_, a.id_
            """
                .formatted(VIVANTS))
        .param("cle", cle)
        .param("departement", departement)
        .param("instances", instances)
        .query(
            (row, n) ->
                new Jeton(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }
}
