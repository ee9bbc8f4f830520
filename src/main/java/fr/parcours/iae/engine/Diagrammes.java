package fr.parcours.iae.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The diagrams of a case, as drawn in the version it runs on. */
@Component
public class Diagrammes {

  /** One statement instead of two queries of the engine per instance, which map whole rows. */
  private static final String CHEMINS =
      """
      select p.id_, p.proc_def_key_, p.proc_def_id_, d.name_, p.end_time_ is not null,
        a.act_id_, a.act_name_, coalesce(a.act_type_, ''), a.end_time_ is not null,
        coalesce(a.act_inst_state_, 0)
      from act_hi_procinst p
      join act_re_procdef d on d.id_ = p.proc_def_id_
      left join act_hi_actinst a on a.proc_inst_id_ = p.id_
      where p.business_key_ = :dossier
      order by p.start_time_, p.id_, a.start_time_, a.sequence_counter_
      """;

  private static final int CANCELED = ActivityInstanceState.CANCELED.getStateCode();

  private final RepositoryService repository;
  private final JdbcClient jdbc;

  Diagrammes(RepositoryService repository, JdbcClient jdbc) {
    this.repository = repository;
    this.jdbc = jdbc;
  }

  /** The BPMN file of this definition. */
  public String xml(String processDefinitionId) {
    try (InputStream file = repository.getProcessModel(processDefinitionId)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every instance of the case, called ones included, oldest first. */
  public List<CheminParcouru> cheminDe(UUID dossierId) {
    Map<String, List<Pas>> instances =
        jdbc
            .sql(CHEMINS)
            .param("dossier", dossierId.toString())
            .query(Diagrammes::pas)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Pas::instance, LinkedHashMap::new, Collectors.toList()));
    return instances.values().stream().map(Diagrammes::chemin).toList();
  }

  /** One activity of one instance; without one, the instance alone. */
  private record Pas(
      String instance,
      String cle,
      String definitionId,
      @Nullable String nom,
      boolean termine,
      @Nullable String etape,
      @Nullable String libelle,
      String type,
      boolean finie,
      boolean annulee) {

    boolean isNamed() {
      return etape != null && libelle != null && !type.endsWith("Gateway");
    }
  }

  private static Pas pas(ResultSet row, int n) throws SQLException {
    return new Pas(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getBoolean(9),
        row.getInt(10) == CANCELED);
  }

  private static CheminParcouru chemin(List<Pas> pas) {
    Pas instance = pas.get(0);
    return new CheminParcouru(
        instance.instance(),
        instance.cle(),
        Objects.requireNonNullElse(instance.nom(), instance.cle()),
        instance.definitionId(),
        instance.termine(),
        ids(pas, p -> p.finie() && !p.annulee()),
        ids(pas, p -> !p.finie()),
        pas.stream()
            .filter(Pas::isNamed)
            .collect(Collectors.toMap(Pas::etape, Pas::libelle, (first, again) -> first)));
  }

  private static Set<String> ids(List<Pas> pas, Predicate<Pas> which) {
    return pas.stream()
        .filter(p -> p.etape() != null)
        .filter(which)
        .map(Pas::etape)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
