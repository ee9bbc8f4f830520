package fr.parcours.iae.eligibilite;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.MemoireTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of withdrawals. */
@Repository
class RetraitsAutoPrescription {

  /** What a gesture asks several times. */
  private record DeLaSiae(UUID siaeId) {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;
  private final Clock clock;

  RetraitsAutoPrescription(JdbcClient jdbc, MemoireTransaction memoire, Clock clock) {
    this.jdbc = jdbc;
    this.memoire = memoire;
    this.clock = clock;
  }

  /** Those of a SIAE, the last to begin first. */
  List<RetraitAutoPrescription> of(UUID siaeId) {
    return memoire.once(
        new DeLaSiae(siaeId),
        () ->
            jdbc.sql(
                    """
                    select id, siae_id, debut, fin, motif, leve_a_partir_du
                    from retrait_autoprescription where siae_id = :siae order by debut desc, id
                    """)
                .param("siae", siaeId)
                .query(RetraitAutoPrescription.class)
                .list());
  }

  /** The first day of the withdrawal in force on a day. */
  Optional<LocalDate> since(UUID siaeId, LocalDate jour) {
    return of(siaeId).stream()
        .filter(r -> r.isInForce(jour))
        .map(RetraitAutoPrescription::debut)
        .findFirst();
  }

  /** Two decisions about one SIAE are taken one after the other. */
  void lockSiae(UUID siaeId) {
    memoire.forget();
    jdbc.sql("select id from organisation where id = ? for update")
        .param(siaeId)
        .query(UUID.class)
        .single();
  }

  void insert(RetraitAutoPrescription retrait, Acteur acteur) {
    memoire.forget();
    jdbc.sql(
            """
            insert into retrait_autoprescription (id, siae_id, debut, fin, motif, decide_par,
              decide_organisation_id, decide_le)
            values (:id, :siae, :debut, :fin, :motif, :par, :organisation, :le)
            """)
        .param("id", retrait.id())
        .param("siae", retrait.siaeId())
        .param("debut", retrait.debut())
        .param("fin", retrait.fin())
        .param("motif", retrait.motif())
        .param("par", acteur.utilisateurId())
        .param("organisation", Objects.requireNonNull(acteur.organisationId()))
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  void lift(UUID id, LocalDate jour, Acteur acteur) {
    memoire.forget();
    jdbc.sql(
            """
            update retrait_autoprescription set leve_a_partir_du = :jour, leve_par = :par
            where id = :id
            """)
        .param("id", id)
        .param("jour", jour)
        .param("par", acteur.utilisateurId())
        .update();
  }
}
