package fr.parcours.iae.migration.camunda;

import fr.parcours.iae.migration.CasVivant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The live instances of a version with those they called, read in one statement. */
@Component
public class CasMigrables {

  private static final String FAMILLE =
      """
      with recursive famille as (
        select e.id_ as cas, e.id_ as instance, e.proc_def_id_ as definition
        from act_ru_execution e
        where e.parent_id_ is null and e.proc_def_id_ = :source
          and (:partout or e.tenant_id_ in (:departements))
        union all
        select f.cas, c.id_, c.proc_def_id_
        from famille f
        join act_ru_execution x on x.proc_inst_id_ = f.instance
        join act_ru_execution c on c.super_exec_ = x.id_
      )
      """;

  /** All that a passage looks at in an instance: two cases of one signature fare alike. */
  private static final String SIGNES =
      """
      , signe as (
        select f.cas, concat_ws(' ', f.definition, x.act_id_, x.is_active_, x.is_scope_,
          x.is_concurrent_, x.is_event_scope_, x.suspension_state_) as texte
        from famille f join act_ru_execution x on x.proc_inst_id_ = f.instance
        union all
        select f.cas, concat_ws(' ', f.definition, 'job', j.handler_type_, d.act_id_)
        from famille f join act_ru_job j on j.process_instance_id_ = f.instance
        left join act_ru_jobdef d on d.id_ = j.job_def_id_
        union all
        select f.cas, concat_ws(' ', f.definition, 'sujet', t.act_id_)
        from famille f join act_ru_ext_task t on t.proc_inst_id_ = f.instance
        union all
        select f.cas, concat_ws(' ', f.definition, 'attend', a.activity_id_, a.event_type_)
        from famille f join act_ru_event_subscr a on a.proc_inst_id_ = f.instance
      )
      select s.cas, r.business_key_, r.tenant_id_, md5(string_agg(s.texte, '|' order by s.texte))
      from signe s join act_ru_execution r on r.id_ = s.cas
      group by s.cas, r.business_key_, r.tenant_id_
      order by s.cas
      """;

  private static final String DEFINITIONS =
      " select definition, count(*) from famille group by definition order by 1";

  private final JdbcClient jdbc;

  CasMigrables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The cases of a version, in these départements; in all when none is named. */
  public List<CasVivant> of(String source, List<String> departements) {
    return query(FAMILLE + SIGNES, source, departements)
        .query(
            (row, n) ->
                new CasVivant(
                    row.getString(1),
                    UUID.fromString(row.getString(2)),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  /** Instances by definition: the version itself and what its cases called. */
  public Map<String, Integer> definitions(String source, List<String> departements) {
    Map<String, Integer> found = new LinkedHashMap<>();
    query(FAMILLE + DEFINITIONS, source, departements)
        .query(
            row -> {
              found.put(row.getString(1), row.getInt(2));
            });
    return found;
  }

  /** Live instances of each definition of a process. */
  public Map<String, Integer> counts(String cle) {
    Map<String, Integer> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select e.proc_def_id_, count(*) from act_ru_execution e
            join act_re_procdef d on d.id_ = e.proc_def_id_
            where e.parent_id_ is null and d.key_ = ? group by 1
            """)
        .param(cle)
        .query(
            row -> {
              found.put(row.getString(1), row.getInt(2));
            });
    return found;
  }

  private JdbcClient.StatementSpec query(String sql, String source, List<String> departements) {
    return jdbc.sql(sql)
        .param("source", source)
        .param("partout", departements.isEmpty())
        .param("departements", departements.isEmpty() ? List.of("") : departements);
  }
}
