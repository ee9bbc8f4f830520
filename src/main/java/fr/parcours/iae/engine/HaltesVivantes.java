package fr.parcours.iae.engine;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the live instances of a case stand now, read from the engine's runtime alone. */
@Component
public class HaltesVivantes {

  /**
   * One execution that stands somewhere.
   *
   * @param id of its activity instance
   */
  public record Position(String id, String definitionId, String etape) {}

  private final JdbcClient jdbc;

  HaltesVivantes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Position> of(UUID dossierId) {
    return jdbc.sql(
            """
            select e.act_inst_id_ as id, e.proc_def_id_ as definition_id, e.act_id_ as etape
            from act_ru_execution e where e.act_id_ is not null and e.act_inst_id_ is not null
              and e.proc_inst_id_ in (select p.id_ from act_ru_execution p where p.business_key_ = ?)
            """)
        .param(dossierId.toString())
        .query(Position.class)
        .list();
  }
}
