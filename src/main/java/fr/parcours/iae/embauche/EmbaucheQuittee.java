package fr.parcours.iae.embauche;

import fr.parcours.iae.candidature.CandidatureQuittee;
import fr.parcours.iae.shared.MemoireTransaction;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A hire being prepared does not outlive its candidature; one that took place is never touched.
 * Runs in the transaction that closes the candidature.
 */
@Component
class EmbaucheQuittee {

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  EmbaucheQuittee(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  @EventListener
  void on(CandidatureQuittee quittee) {
    memoire.forget();
    String sql =
        quittee.transferee()
            ? "delete from embauche where candidature_id = :id and etat <> 'CONCLUE'"
            : """
              update embauche set etat = 'RENONCEE'
              where candidature_id = :id and etat = 'EN_PREPARATION'
              """;
    jdbc.sql(sql).param("id", quittee.candidatureId()).update();
  }
}
