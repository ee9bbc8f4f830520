package fr.parcours.iae.prolongation;

import fr.parcours.iae.recit.MotifSaisine;
import fr.parcours.iae.recit.SaisineParTache;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A prolongation the hire's SIAE asked for, that nobody answered: the service arbitrates. */
@Component
class SaisineProlongation extends SaisineParTache {

  SaisineProlongation(JdbcClient jdbc, Clock clock) {
    super(
        jdbc,
        clock,
        MotifSaisine.ARBITRAGE_PROLONGATION,
        """
        select d.id from demande_prolongation d
          join embauche e on d.pass_id = e.pass_id and d.siae_id = e.siae_id
        where e.candidature_id = :dossier
        """);
  }
}
