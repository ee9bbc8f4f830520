package fr.parcours.iae.engine.moteur;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the SQL the engine's own jar carries. */
@Component
class EngineSchemaMigration implements JavaMigration {

  private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("002");
  }

  @Override
  public String getDescription() {
    return "engine schema 7.24";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      for (String part : PARTS) {
        statement.execute(script(part));
      }
    }
  }

  private static String script(String part) throws IOException {
    return new ClassPathResource(FOLDER + part + ".sql").getContentAsString(StandardCharsets.UTF_8);
  }
}
