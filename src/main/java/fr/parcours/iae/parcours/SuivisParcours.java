package fr.parcours.iae.parcours;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the paths: where each stands, the hires it went through, the alerts given. */
@Repository
class SuivisParcours {

  private final JdbcClient jdbc;
  private final Clock clock;

  SuivisParcours(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<SuiviParcours> find(UUID passId) {
    return jdbc.sql(
            """
            select pass_id, candidat_id, candidature_id, siae_id, departement, clos_le
            from parcours where pass_id = :pass
            """)
        .param("pass", passId)
        .query(SuiviParcours.class)
        .optional();
  }

  /** Opens the path, or moves it to the SIAE of this hire; answers whether it was opened. */
  boolean attach(SuiviParcours suivi) {
    boolean opened =
        jdbc.sql(
                """
                insert into parcours (pass_id, candidat_id, candidature_id, siae_id, departement, ouvert_le)
                values (:pass, :candidat, :candidature, :siae, :departement, :le)
                on conflict (pass_id) do update set candidature_id = excluded.candidature_id,
                  siae_id = excluded.siae_id, departement = excluded.departement
                returning xmax = 0
                """)
            .param("pass", suivi.passId())
            .param("candidat", suivi.candidatId())
            .param("candidature", suivi.candidatureId())
            .param("siae", suivi.siaeId())
            .param("departement", suivi.departement())
            .param("le", now())
            .query(Boolean.class)
            .single();
    jdbc.sql(
            """
            insert into parcours_embauche (pass_id, candidature_id, siae_id, departement, le)
            values (:pass, :candidature, :siae, :departement, :le)
            on conflict (pass_id, candidature_id) do nothing
            """)
        .param("pass", suivi.passId())
        .param("candidature", suivi.candidatureId())
        .param("siae", suivi.siaeId())
        .param("departement", suivi.departement())
        .param("le", now())
        .update();
    return opened;
  }

  /** Goes back to the hire before this one; answers false when it was the only one. */
  boolean detach(UUID passId, UUID candidatureId) {
    jdbc.sql(
            "delete from parcours_embauche where pass_id = :pass and candidature_id = :candidature")
        .param("pass", passId)
        .param("candidature", candidatureId)
        .update();
    return jdbc.sql(
                """
                update parcours p set candidature_id = e.candidature_id, siae_id = e.siae_id,
                  departement = e.departement
                from (select * from parcours_embauche where pass_id = :pass order by id desc limit 1) e
                where p.pass_id = :pass
                """)
            .param("pass", passId)
            .update()
        == 1;
  }

  void close(UUID passId, FinParcours cloture) {
    jdbc.sql(
            """
            update parcours set clos_le = :le, cloture = :cloture
            where pass_id = :pass and clos_le is null
            """)
        .param("pass", passId)
        .param("cloture", cloture.name())
        .param("le", now())
        .update();
  }

  /** The PASS was given days after its end. */
  void reopen(UUID passId) {
    jdbc.sql("update parcours set clos_le = null, cloture = null where pass_id = :pass")
        .param("pass", passId)
        .update();
  }

  /** The alerts given for this end of the PASS. */
  List<String> alertsFor(UUID passId, LocalDate fin) {
    return jdbc.sql("select seuil from parcours_alerte where pass_id = :pass and fin = :fin")
        .param("pass", passId)
        .param("fin", fin)
        .query(String.class)
        .list();
  }

  /** Writes the alert; answers false when it was given already for this end. */
  boolean alert(UUID passId, String seuil, LocalDate fin) {
    return jdbc.sql(
                """
                insert into parcours_alerte (pass_id, seuil, fin, le)
                values (:pass, :seuil, :fin, :le) on conflict do nothing
                """)
            .param("pass", passId)
            .param("seuil", seuil)
            .param("fin", fin)
            .param("le", now())
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
