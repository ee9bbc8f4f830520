package fr.parcours.iae.tache;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an organisation decided at a step over the last twelve months. */
@Repository
class DecisionsPassees {

  private static final int DERNIERES = 3;
  private static final int ISSUES = 5;

  private final JdbcClient jdbc;
  private final Clock clock;

  DecisionsPassees(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Dates and numbers apart, so that the same answer counts as one. */
  List<PrecedentsTache.Issue> issues(UUID corbeille, String etape) {
    return jdbc.sql(
            """
            select regexp_replace(resultat, '[0-9][0-9 /]*[0-9]', '…', 'g') as resultat,
              count(*) as nombre
            from tache
            where corbeille = :corbeille and etape = :etape and statut = 'FAITE'
              and faite_le >= :depuis and resultat is not null
            group by 1 order by nombre desc, 1 limit :max
            """)
        .param("corbeille", corbeille)
        .param("etape", etape)
        .param("depuis", OffsetDateTime.now(clock).minusYears(1))
        .param("max", ISSUES)
        .query(PrecedentsTache.Issue.class)
        .list();
  }

  List<PrecedentsTache.Precedent> latest(UUID corbeille, String etape) {
    return jdbc.sql(
            """
            select t.dossier_id, t.processus, t.resultat, t.faite_le as le, u.nom_affiche as par
            from tache t left join utilisateur u on u.id = t.faite_par
            where t.corbeille = :corbeille and t.etape = :etape and t.statut = 'FAITE'
              and t.faite_le >= :depuis and t.resultat is not null
            order by t.faite_le desc limit :max
            """)
        .param("corbeille", corbeille)
        .param("etape", etape)
        .param("depuis", OffsetDateTime.now(clock).minusYears(1))
        .param("max", DERNIERES)
        .query(PrecedentsTache.Precedent.class)
        .list();
  }
}
