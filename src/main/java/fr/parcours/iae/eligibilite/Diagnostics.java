package fr.parcours.iae.eligibilite;

import fr.parcours.iae.regles.AuteurDiagnostic;
import fr.parcours.iae.shared.MemoireTransaction;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The diagnosis rows. */
@Repository
class Diagnostics {

  private static final String COLUMNS =
      "id, candidat_id, auteur, auteur_id, organisation_id, pose_le, expire_le, criteres";

  /** What a gesture asks of a person's diagnosis several times, kept until one is written. */
  private record Valide(UUID candidatId, UUID siaeId, LocalDate jour) {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;
  private final Clock clock;

  Diagnostics(JdbcClient jdbc, MemoireTransaction memoire, Clock clock) {
    this.jdbc = jdbc;
    this.memoire = memoire;
    this.clock = clock;
  }

  /** The diagnosis a SIAE may rely on: a prescriber's first, else its own. */
  Optional<Diagnostic> findValid(UUID candidatId, UUID siaeId, LocalDate today) {
    return memoire.once(
        new Valide(candidatId, siaeId, today), () -> readValid(candidatId, siaeId, today));
  }

  private Optional<Diagnostic> readValid(UUID candidatId, UUID siaeId, LocalDate today) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from diagnostic
                where candidat_id = :candidat and expire_le > :today
                  and (auteur = 'PRESCRIPTEUR' or organisation_id = :siae)
                order by auteur desc, expire_le desc limit 1
                """)
        .param("candidat", candidatId)
        .param("siae", siaeId)
        .param("today", today)
        .query(Diagnostics::map)
        .optional();
  }

  boolean hasValidPrescripteur(UUID candidatId, LocalDate today) {
    return jdbc.sql(
            """
            select exists (select 1 from diagnostic
            where candidat_id = :candidat and expire_le > :today and auteur = 'PRESCRIPTEUR')
            """)
        .param("candidat", candidatId)
        .param("today", today)
        .query(Boolean.class)
        .single();
  }

  /** A new diagnosis of a prescriber ends the previous ones of prescribers the same day. */
  void expirePrescripteur(UUID candidatId, LocalDate today) {
    memoire.forget();
    jdbc.sql(
            """
            update diagnostic set expire_le = :today
            where candidat_id = :candidat and auteur = 'PRESCRIPTEUR' and expire_le > :today
            """)
        .param("candidat", candidatId)
        .param("today", today)
        .update();
  }

  void insert(Diagnostic d, int niveau1, int niveau2) {
    memoire.forget();
    jdbc.sql(
            """
            insert into diagnostic (id, candidat_id, auteur, auteur_id, organisation_id, pose_le,
              expire_le, criteres, niveau1, niveau2, cree_le)
            values (:id, :candidat, :auteur, :par, :organisation, :pose, :expire,
              string_to_array(:criteres, ','), :n1, :n2, :le)
            """)
        .param("id", d.id())
        .param("candidat", d.candidatId())
        .param("auteur", d.auteur().name())
        .param("par", d.auteurId())
        .param("organisation", d.organisationId())
        .param("pose", d.poseLe())
        .param("expire", d.expireLe())
        .param("criteres", String.join(",", d.criteres()))
        .param("n1", niveau1)
        .param("n2", niveau2)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  private static Diagnostic map(ResultSet row, int index) throws SQLException {
    Array criteres = row.getArray("criteres");
    return new Diagnostic(
        row.getObject("id", UUID.class),
        row.getObject("candidat_id", UUID.class),
        AuteurDiagnostic.valueOf(row.getString("auteur")),
        row.getObject("auteur_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("pose_le", LocalDate.class),
        row.getObject("expire_le", LocalDate.class),
        List.of((String[]) criteres.getArray()));
  }
}
