package fr.parcours.iae.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parcours.iae.engine.DecisionEvaluee;
import fr.parcours.iae.engine.DecisionObserver;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every decision evaluated, by a process or by a service, in the transaction it served: later
 * screens replay them with another table.
 */
@Component
class JournalDecisions implements DecisionObserver {

  /** Context of an evaluation asked by a service; none means a process asked. */
  private final ThreadLocal<@Nullable ContexteDecision> contexte = new ThreadLocal<>();

  private final ThreadLocal<Boolean> silencieux = ThreadLocal.withInitial(() -> false);
  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  JournalDecisions(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void evaluated(DecisionEvaluee d) {
    if (silencieux.get()) {
      return;
    }
    ContexteDecision c = contexte.get();
    UUID dossierId = c != null ? c.dossierId() : uuid(d.businessKey());
    jdbc.sql(
            """
            insert into decision_rendue (id, dossier_id, cle, definition_id, version, entrees, sorties,
              date_legale, departement, rendue_le)
            values (:id, :dossier, :cle, :definition, :version, cast(:entrees as jsonb),
              cast(:sorties as jsonb), :date, :departement, :le)
            """)
        .param("id", Uuids.v7())
        .param("dossier", dossierId)
        .param("cle", d.key())
        .param("definition", d.decisionDefinitionId())
        .param("version", d.version())
        .param("entrees", write(d.inputs()))
        .param("sorties", write(d.outputs()))
        .param("date", c != null ? c.dateLegale() : LocalDate.now(clock))
        .param("departement", c != null ? c.departement() : d.tenant())
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  <T> T within(ContexteDecision c, boolean silent, Supplier<T> evaluation) {
    contexte.set(c);
    silencieux.set(silent);
    try {
      return evaluation.get();
    } finally {
      contexte.remove();
      silencieux.remove();
    }
  }

  private String write(Map<String, Object> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Faits de décision illisibles", e);
    }
  }

  private static @Nullable UUID uuid(@Nullable String businessKey) {
    return businessKey == null ? null : UUID.fromString(businessKey);
  }
}
