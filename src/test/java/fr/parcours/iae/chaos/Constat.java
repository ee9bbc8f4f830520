package fr.parcours.iae.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts, in the database alone, whatever should not be; each line must be zero. */
final class Constat implements AutoCloseable {

  /**
   * Closures run after the commit, timers again when a dead node's lock has run out; the last
   * bystander has rung when nothing is due soon.
   */
  static final Map<String, String> WAITING =
      Map.of(
          "closures",
          "select count(*) from fermeture_processus",
          "jobs",
          "select count(*) from act_ru_job where duedate_ < localtimestamp + interval '2 minutes'"
              + " or lock_owner_ is not null");

  static final Map<String, String> FAULTS = new LinkedHashMap<>();

  static {
    FAULTS.put(
        "applications_without_exactly_one_hire",
        """
        select count(*) from candidature c where c.message = 'À accepter' and
          (c.etat <> 'ACCEPTEE' or 1 <> (select count(*) from embauche e
           where e.candidature_id = c.id and e.etat = 'CONCLUE' and e.pass_id is not null))
        """);
    FAULTS.put(
        "people_without_exactly_one_pass",
        """
        select count(*) from candidature c where c.message = 'À accepter' and
          1 <> (select count(*) from pass_iae p where p.candidat_id = c.candidat_id)
        """);
    FAULTS.put(
        "pass_without_exactly_one_number",
        """
        select (select count(*) from pass_iae p where 1 <> (select count(*) from numero_pass_iae n
                where n.pass_id = p.id and n.numero = p.numero))
             + (select count(*) from numero_pass_iae n
                where not exists (select 1 from pass_iae p where p.id = n.pass_id))
        """);
    FAULTS.put(
        "numbers_given_twice",
        """
        select count(*) from (select numero from pass_iae group by numero having count(*) > 1) twice
        """);
    FAULTS.put(
        "applications_without_exactly_one_acceptance",
        """
        select count(*) from candidature c where c.message = 'À accepter' and
          1 <> (select count(*) from candidature_transition t
                where t.candidature_id = c.id and t.etat_apres = 'ACCEPTEE')
        """);
    FAULTS.put(
        "other_applications_not_closed",
        """
        select count(*) from candidature c where c.message = 'Ailleurs' and
          (c.etat <> 'EMBAUCHE_AILLEURS'
           or exists (select 1 from embauche e where e.candidature_id = c.id)
           or exists (select 1 from tache t where t.dossier_id = c.id and t.statut = 'OUVERTE')
           or exists (select 1 from act_ru_execution x where x.business_key_ = c.id::text))
        """);
    FAULTS.put(
        "tasks_done_without_hire",
        """
        select count(*) from tache t where t.statut = 'FAITE' and not exists
          (select 1 from embauche e where e.candidature_id = t.dossier_id and e.etat = 'CONCLUE')
        """);
    FAULTS.put(
        "hires_without_task_done",
        """
        select count(*) from embauche e where 1 <> (select count(*) from tache t
          where t.dossier_id = e.candidature_id and t.statut = 'FAITE')
        """);
    FAULTS.put(
        "tasks_open_only_in_our_table",
        """
        select count(*) from tache t where t.statut = 'OUVERTE'
          and not exists (select 1 from act_ru_task r where r.id_ = t.id)
        """);
    FAULTS.put(
        "tasks_open_only_in_the_engine",
        """
        select count(*) from act_ru_task r
          where not exists (select 1 from tache t where t.id = r.id_ and t.statut = 'OUVERTE')
        """);
    FAULTS.put(
        "accepted_processes_not_completed",
        """
        select count(*) from candidature c where c.message = 'À accepter' and
          (exists (select 1 from act_ru_execution x where x.business_key_ = c.id::text)
           or 1 <> (select count(*) from act_hi_procinst h where h.business_key_ = c.id::text
                    and h.proc_def_key_ = 'orientation' and h.state_ = 'COMPLETED'))
        """);
    FAULTS.put(
        "bystanders_without_process_task_and_timer",
        """
        select count(*) from candidature c where c.message = 'Témoin' and
          1 <> (select count(*) from act_ru_execution x
                join act_ru_task r on r.proc_inst_id_ = x.id_
                join act_ru_job j on j.process_instance_id_ = x.id_
                where x.business_key_ = c.id::text and x.parent_id_ is null)
        """);
    FAULTS.put(
        "pass_without_path_and_timer",
        """
        select count(*) from pass_iae p where
          not exists (select 1 from parcours s where s.pass_id = p.id and s.clos_le is null)
          or 1 <> (select count(*) from act_ru_execution x
                   join act_ru_job j on j.process_instance_id_ = x.id_
                   where x.business_key_ = p.id::text and x.parent_id_ is null)
        """);
    FAULTS.put(
        "processes_lost",
        """
        select (select count(*) from act_hi_procinst h where h.end_time_ is null
                and not exists (select 1 from act_ru_execution x where x.id_ = h.id_))
             + (select count(*) from act_ru_execution x where x.parent_id_ is null
                and not exists (select 1 from act_hi_procinst h
                                where h.id_ = x.id_ and h.end_time_ is null))
        """);
    FAULTS.put("closures_left", WAITING.get("closures"));
    FAULTS.put("jobs_due_or_locked", WAITING.get("jobs"));
    FAULTS.put(
        "jobs_failed",
        "select (select count(*) from act_ru_job where exception_msg_ is not null)"
            + " + (select count(*) from act_ru_incident)");
  }

  private final Connection connection;

  Constat(String url) throws SQLException {
    connection = DriverManager.getConnection(url, "postgres", "postgres");
  }

  long count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Number of the PASS of each concluded hire, by case, as all registers agree on it. */
  Map<String, String> numeros() throws SQLException {
    Map<String, String> found = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select e.candidature_id::text, p.numero from embauche e
                join pass_iae p on p.id = e.pass_id
                join numero_pass_iae n on n.numero = p.numero and n.pass_id = p.id
                where e.etat = 'CONCLUE'
                """)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
