package fr.parcours.iae.organisation.flux;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the report of every import, whatever became of it. */
@Service
class JournalImportsService {

  /** Stale reports are those of a process that died: the lock of the living one proves it. */
  private static final String CLOSE_DEAD =
      "update import_flux set etat = 'INTERROMPU', termine_le = :now"
          + " where etat = 'EN_COURS' and id <> :id";

  private static final String REFUS =
      "insert into import_flux_refus (import_id, numero, nature, cause, message, contenu)"
          + " select :id, t.numero, m.nature, t.cause, m.message, t.contenu from flux_ligne t join ("
          + Arrays.stream(CauseRefus.values())
              .map(JournalImportsService::causeRow)
              .collect(Collectors.joining(" union all "))
          + ") m on m.cause = t.cause";

  private static final String COMPLETE =
      """
      update import_flux set etat = 'IMPORTE', termine_le = :now, lignes_lues = :lues,
        creations = :creations, modifications = :modifications, lignes_importees = :lues - n.total,
        lignes_refusees = n.total - n.ecartees, lignes_ecartees = n.ecartees
      from (select count(*) as total, count(*) filter (where nature = 'ECARTEE') as ecartees
        from import_flux_refus where import_id = :id) n
      where id = :id""";

  private final JdbcClient jdbc;
  private final Clock clock;

  JournalImportsService(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public void start(UUID id, String fichier) {
    jdbc.sql(
            "insert into import_flux (id, fichier, etat, commence_le) values (?, ?, 'EN_COURS', ?)")
        .params(id, fichier, OffsetDateTime.now(clock))
        .update();
  }

  @Transactional
  public void identify(UUID id, TypeFlux type, LocalDate date) {
    jdbc.sql("update import_flux set type = ?, date_flux = ? where id = ?")
        .params(type.name(), date, id)
        .update();
  }

  /** Joins the file's transaction: the report is there if, and only if, the data is. */
  @Transactional
  public void complete(UUID id, int lues, Changements changements) {
    jdbc.sql(CLOSE_DEAD).param("now", OffsetDateTime.now(clock)).param("id", id).update();
    jdbc.sql(REFUS).param("id", id).update();
    jdbc.sql(COMPLETE)
        .param("now", OffsetDateTime.now(clock))
        .param("lues", lues)
        .param("creations", changements.creations())
        .param("modifications", changements.modifications())
        .param("id", id)
        .update();
  }

  @Transactional
  public void refuse(UUID id, FluxRefuseException refus, int lues) {
    end(id, "REFUSE", refus.causeFichier().name(), refus.getMessage(), lues);
  }

  @Transactional
  public void interrupt(UUID id, int lues) {
    end(
        id,
        "INTERROMPU",
        null,
        "L’import s’est arrêté sur une panne : rien n’a été modifié.",
        lues);
  }

  @Transactional
  public void seal(UUID id, String empreinte) {
    jdbc.sql("update import_flux set empreinte = ? where id = ?").params(empreinte, id).update();
  }

  Optional<LocalDate> lastDate(TypeFlux type) {
    return jdbc.sql(
            "select date_flux from import_flux where type = ? and etat = 'IMPORTE'"
                + " order by date_flux desc limit 1")
        .param(type.name())
        .query(LocalDate.class)
        .optional();
  }

  private void end(
      UUID id, String etat, @Nullable String cause, @Nullable String message, int lues) {
    jdbc.sql(
            "update import_flux set etat = ?, cause = ?, message = ?, lignes_lues = ?,"
                + " termine_le = ? where id = ?")
        .params(etat, cause, message, lues, OffsetDateTime.now(clock), id)
        .update();
  }

  private static String causeRow(CauseRefus cause) {
    return "select '%s' as cause, '%s' as nature, '%s' as message"
        .formatted(
            cause.name(),
            cause.isEcartee() ? "ECARTEE" : "REFUSEE",
            cause.message().replace("'", "''"));
  }
}
