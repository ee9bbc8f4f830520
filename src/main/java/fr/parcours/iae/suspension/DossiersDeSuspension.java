package fr.parcours.iae.suspension;

import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import fr.parcours.iae.version.EcheanceDossier;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine and the figures of waiting ask of a suspension: where and whose it is, and the
 * day after its last one.
 */
@Component
@Order(20)
class DossiersDeSuspension implements Responsables, DossierDepartement, EcheanceDossier {

  private final JdbcClient jdbc;

  DossiersDeSuspension(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<LocalDate> prochaine(UUID suspensionId) {
    return jdbc.sql("select fin + 1 from suspension where id = ?")
        .param(suspensionId)
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public Optional<String> departementOf(UUID suspensionId) {
    return jdbc.sql(
            """
            select p.departement from suspension s join parcours p on p.pass_id = s.pass_id
            where s.id = ?
            """)
        .param(suspensionId)
        .query(String.class)
        .optional();
  }

  /** No step of it waits for anybody: this says whose case waits for its date. */
  @Override
  public Optional<Responsable> responsableOf(UUID suspensionId, String etape, String acteur) {
    return jdbc.sql(
            """
            select s.siae_id as organisation_id, p.departement, p.candidat_id, s.siae_id
            from suspension s join parcours p on p.pass_id = s.pass_id where s.id = ?
            """)
        .param(suspensionId)
        .query(Responsable.class)
        .optional();
  }
}
