package fr.parcours.iae.proprietes;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables say of a PASS, read by plain SQL: nothing of the product is asked. */
record Etat(
    LocalDate debut,
    LocalDate fin,
    boolean annule,
    boolean clos,
    Map<UUID, Periode> suspensions,
    Map<UUID, Periode> prolongations,
    int demandesEnAttente,
    int tachesInstruire,
    List<LocalDate> minuteries) {

  /** First and last day as written. */
  record Periode(LocalDate debut, LocalDate fin) {}

  private record Ligne(UUID id, LocalDate debut, LocalDate fin) {}

  private record Pass(
      LocalDate debut, LocalDate fin, @Nullable OffsetDateTime closLe, String cloture) {}

  static Etat of(UUID pass, JdbcClient jdbc) {
    Pass row =
        jdbc.sql(
                """
                select p.debut, p.fin, s.clos_le, coalesce(s.cloture, '') as cloture
                from pass_iae p join parcours s on s.pass_id = p.id where p.id = ?
                """)
            .param(pass)
            .query(Pass.class)
            .optional()
            .orElse(null);
    if (row == null) {
      return new Etat(
          LocalDate.MIN, LocalDate.MIN, true, true, Map.of(), Map.of(), 0, 0, timers(pass, jdbc));
    }
    return new Etat(
        row.debut(),
        row.fin(),
        "ANNULE".equals(row.cloture()),
        row.closLe() != null,
        periods("suspension", pass, jdbc),
        periods("prolongation", pass, jdbc),
        count(
            "select count(*) from demande_prolongation where pass_id = ? and etat = 'EN_ATTENTE'",
            pass,
            jdbc),
        count(
            """
            select count(*) from tache t join demande_prolongation d on d.id = t.dossier_id
            join act_ru_task r on r.id_ = t.id
            where d.pass_id = ? and t.statut = 'OUVERTE'
            """,
            pass,
            jdbc),
        timers(pass, jdbc));
  }

  /** The days the timers of the instances of a case ring. */
  static List<LocalDate> timers(UUID dossier, JdbcClient jdbc) {
    return jdbc.sql(
            """
            select cast(j.duedate_ as date) from act_ru_job j
            join act_ru_execution e on e.id_ = j.process_instance_id_
            where e.business_key_ = ?
            """)
        .param(dossier.toString())
        .query(LocalDate.class)
        .list();
  }

  private static Map<UUID, Periode> periods(String table, UUID pass, JdbcClient jdbc) {
    Map<UUID, Periode> found = new TreeMap<>();
    jdbc.sql("select id, debut, fin from " + table + " where pass_id = ?")
        .param(pass)
        .query(Ligne.class)
        .list()
        .forEach(l -> found.put(l.id(), new Periode(l.debut(), l.fin())));
    return found;
  }

  private static int count(String sql, UUID pass, JdbcClient jdbc) {
    return jdbc.sql(sql).param(pass).query(Integer.class).single();
  }
}
