package fr.parcours.iae.embauche;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dates of hires, read and moved. */
@Repository
class DatesContrat {

  private final JdbcClient jdbc;

  DatesContrat(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void move(UUID candidatureId, LocalDate debut, @Nullable LocalDate fin) {
    jdbc.sql("update embauche set debut = :debut, fin = :fin where candidature_id = :id")
        .param("id", candidatureId)
        .param("debut", debut)
        .param("fin", fin)
        .update();
  }

  /** The first day of the other hires that rest on the same PASS. */
  Optional<LocalDate> firstOfOthers(UUID passId, UUID candidatureId) {
    return jdbc.sql(
            """
            select debut from embauche
            where pass_id = :pass and candidature_id <> :id and etat = 'CONCLUE'
            order by debut limit 1
            """)
        .param("pass", passId)
        .param("id", candidatureId)
        .query(LocalDate.class)
        .optional();
  }

  /** Whether the person already has another hire there on that day. */
  boolean isTaken(Embauche embauche, LocalDate debut) {
    return jdbc.sql(
            """
            select exists (select from embauche where candidat_id = :candidat and siae_id = :siae
              and debut = :debut and candidature_id <> :id and etat in ('EN_PREPARATION', 'CONCLUE'))
            """)
        .param("candidat", embauche.candidatId())
        .param("siae", embauche.siaeId())
        .param("debut", debut)
        .param("id", embauche.candidatureId())
        .query(Boolean.class)
        .single();
  }
}
