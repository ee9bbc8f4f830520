package fr.parcours.iae.export;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who took which list out, written before the first row leaves: a file cut on its way is on record
 * too, without its number of rows.
 */
@Service
class JournalExportService {

  private final JdbcClient jdbc;
  private final Clock clock;

  JournalExportService(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public UUID begin(ListeExport<?> liste, FormatExport format, Acteur acteur) {
    UUID id = Uuids.v7();
    jdbc.sql(
            """
            insert into export_liste (id, utilisateur_id, organisation_id, liste, format, filtres,
              demande_le)
            values (:id, :par, :organisation, :liste, :format, cast(:filtres as text[]), :le)
            """)
        .param("id", id)
        .param("par", acteur.utilisateurId())
        .param("organisation", acteur.organisationId())
        .param("liste", liste.cle())
        .param("format", format.name())
        .param("filtres", "{" + String.join(",", liste.filtres()) + "}")
        .param("le", OffsetDateTime.now(clock))
        .update();
    return id;
  }

  @Transactional
  public void finish(UUID id, int lignes) {
    jdbc.sql("update export_liste set lignes = :lignes, fini_le = :le where id = :id")
        .param("id", id)
        .param("lignes", lignes)
        .param("le", OffsetDateTime.now(clock))
        .update();
  }
}
