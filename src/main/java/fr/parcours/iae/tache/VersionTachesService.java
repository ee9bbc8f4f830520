package fr.parcours.iae.tache;

import fr.parcours.iae.engine.HaltesVivantes;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks and waits go with their case to another version: the same task, another form. */
@Service
public class VersionTachesService {

  private final JdbcClient jdbc;
  private final HaltesVivantes vivantes;

  VersionTachesService(JdbcClient jdbc, HaltesVivantes vivantes) {
    this.jdbc = jdbc;
    this.vivantes = vivantes;
  }

  /** Holds the open tasks of a case, before the engine's rows, as a click does. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(UUID dossierId) {
    jdbc.sql(
            """
            select id from tache where dossier_id = ? and statut = 'OUVERTE' order by id for update
            """)
        .param(dossierId)
        .query(String.class)
        .list();
  }

  /** The task is now answered with this step of this definition; who has it and its dates stay. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(String id, String definitionId, String etape, String libelle) {
    jdbc.sql(
            """
            update tache set definition_id = :definition, etape = :etape, libelle = :libelle
            where id = :id and statut = 'OUVERTE'
              and (definition_id, etape, libelle)
                is distinct from (:definition, :etape, :libelle)
            """)
        .param("definition", definitionId)
        .param("etape", etape)
        .param("libelle", libelle)
        .param("id", id)
        .update();
  }

  /** Its waits are now where the engine has them; since when and their target stay. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void followHaltes(UUID dossierId) {
    List<String> ouvertes =
        jdbc.sql("select id from halte where dossier_id = ? and statut = 'OUVERTE'")
            .param(dossierId)
            .query(String.class)
            .list();
    if (!ouvertes.isEmpty()) {
      vivantes.of(dossierId).stream()
          .filter(p -> ouvertes.contains(p.id()))
          .forEach(p -> follow(p.id(), p.definitionId(), p.etape()));
    }
  }

  private void follow(String id, String definitionId, String etape) {
    jdbc.sql(
            """
            update halte set definition_id = :definition, etape = :etape
            where id = :id and statut = 'OUVERTE'
              and (definition_id, etape) is distinct from (:definition, :etape)
            """)
        .param("definition", definitionId)
        .param("etape", etape)
        .param("id", id)
        .update();
  }
}
