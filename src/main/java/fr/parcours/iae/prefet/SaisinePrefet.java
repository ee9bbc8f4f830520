package fr.parcours.iae.prefet;

import fr.parcours.iae.recit.MotifSaisine;
import fr.parcours.iae.recit.SaisineParTache;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A decision asked of the prefect about this hire. */
@Component
class SaisinePrefet extends SaisineParTache {

  SaisinePrefet(JdbcClient jdbc, Clock clock) {
    super(
        jdbc,
        clock,
        MotifSaisine.DECISION_PREFET,
        """
        select d.id from demande_prefet d where d.candidature_id = :dossier
        """);
  }
}
