package fr.parcours.iae.engine;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which versions of each model the engine holds, and what runs on them now. What is written inside
 * one is for {@link ModelesDeployes}.
 */
@Component
public class VersionsDeployees {

  private static final String TOUTES =
      """
      select * from (
        select 'PROCESSUS' as kind, d.key_ as cle, coalesce(d.name_, d.key_) as nom,
          d.id_ as definition_id,
          d.deployment_id_ as deployment_id, d.version_ as version, d.version_tag_ as version_tag,
          coalesce(p.source_, '') as sha256,
          p.deploy_time_ at time zone 'Europe/Paris' as deployee_le
        from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
        where d.tenant_id_ is null
        union all
        select 'DECISION', d.key_, coalesce(d.name_, d.key_), d.id_, d.deployment_id_,
          d.version_, d.version_tag_,
          coalesce(p.source_, ''), p.deploy_time_ at time zone 'Europe/Paris'
        from act_re_decision_def d join act_re_deployment p on p.id_ = d.deployment_id_
        where d.tenant_id_ is null) v
      """;

  private final JdbcClient jdbc;

  VersionsDeployees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every version of every model, by key, the newest first. */
  public List<VersionDeployee> all() {
    return jdbc.sql(TOUTES + " order by kind, cle, version desc")
        .query(VersionDeployee.class)
        .list();
  }

  /** The newest version of every model of this kind, by name. */
  public List<VersionDeployee> dernieres(Kind kind) {
    Collator french = Collator.getInstance(Locale.FRENCH);
    return jdbc
        .sql(
            "select distinct on (cle) * from ("
                + TOUTES
                + " where kind = ?) d order by cle, version desc")
        .param(kind.name())
        .query(VersionDeployee.class)
        .list()
        .stream()
        .sorted(
            Comparator.comparing(VersionDeployee::nom, french::compare)
                .thenComparing(VersionDeployee::cle))
        .toList();
  }

  /** The versions of one model, the newest first; none when nothing bears this key. */
  public List<VersionDeployee> of(Kind kind, String cle) {
    return jdbc.sql(TOUTES + " where kind = ? and cle = ? order by version desc")
        .params(kind.name(), cle)
        .query(VersionDeployee.class)
        .list();
  }

  public Optional<VersionDeployee> find(String definitionId) {
    return jdbc.sql(TOUTES + " where definition_id = ?")
        .param(definitionId)
        .query(VersionDeployee.class)
        .optional();
  }

  /** The models that came with this one, itself included: a decision and those it asks. */
  public List<VersionDeployee> together(VersionDeployee version) {
    return jdbc.sql(TOUTES + " where deployment_id = ? order by cle")
        .param(version.deploymentId())
        .query(VersionDeployee.class)
        .list();
  }

  /** What runs, by version and by the département its instances were started in. */
  public List<Effectif> running() {
    return jdbc.sql(
            """
            with instances as (
              select proc_def_id_, tenant_id_, count(*) as n from act_ru_execution
              where parent_id_ is null group by proc_def_id_, tenant_id_),
            incidents as (
              select proc_def_id_, tenant_id_, count(*) as n from act_ru_incident
              where cause_incident_id_ = id_ and proc_def_id_ is not null
              group by proc_def_id_, tenant_id_)
            select d.key_ as cle, d.id_ as definition_id,
          d.deployment_id_ as deployment_id, d.version_ as version,
              i.tenant_id_ as departement, i.n as en_cours, coalesce(x.n, 0) as incidents
            from instances i join act_re_procdef d on d.id_ = i.proc_def_id_
              left join incidents x on x.proc_def_id_ = i.proc_def_id_
                and x.tenant_id_ is not distinct from i.tenant_id_
            """)
        .query(Effectif.class)
        .list();
  }
}
