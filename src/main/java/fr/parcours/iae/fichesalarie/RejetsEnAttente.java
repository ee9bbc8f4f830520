package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.version.EcheanceDossier;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a refused line leaves again, or by when somebody acts on it: as the table said. */
@Component
@Order(70)
class RejetsEnAttente implements EcheanceDossier {

  private final JdbcClient jdbc;

  RejetsEnAttente(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<LocalDate> prochaine(UUID dossierId) {
    return jdbc.sql(
            """
            select a_faire_le from fiche_salarie where id = :id and a_faire_le is not null
            union all
            select a_faire_le from mouvement_fiche where id = :id and a_faire_le is not null
            """)
        .param("id", dossierId)
        .query(LocalDate.class)
        .optional();
  }
}
