package fr.parcours.iae.embauche;

import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.MemoireTransaction;
import fr.parcours.iae.shared.Verdict;
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
  private final MemoireTransaction memoire;

  DatesContrat(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  void move(UUID candidatureId, LocalDate debut, @Nullable LocalDate fin) {
    memoire.forget();
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

  /** Whether a hire may begin on that day: the person has no other one there on it. */
  Verdict free(UUID candidatureId, UUID candidatId, UUID siaeId, LocalDate debut) {
    return isTaken(candidatureId, candidatId, siaeId, debut)
        ? Verdict.refuse(
            "EMBAUCHE_EXISTANTE",
            "Cette personne a déjà une embauche dans votre structure à cette date.",
            BaseLegale.SERVICE_PUBLIC)
        : Verdict.accorde();
  }

  private boolean isTaken(UUID candidatureId, UUID candidatId, UUID siaeId, LocalDate debut) {
    return jdbc.sql(
            """
            select exists (select from embauche where candidat_id = :candidat and siae_id = :siae
              and debut = :debut and candidature_id <> :id and etat in ('EN_PREPARATION', 'CONCLUE'))
            """)
        .param("candidat", candidatId)
        .param("siae", siaeId)
        .param("debut", debut)
        .param("id", candidatureId)
        .query(Boolean.class)
        .single();
  }
}
