package fr.parcours.iae.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTests {

  @TempDir Path temp;

  @Test
  void dataIsDurableAndSurvivesARestart() throws Exception {
    try (EmbeddedPostgresServer server = start()) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(query(server, "show " + setting)).isEqualTo("on");
      }
      assertThat(query(server, "show server_version")).startsWith("15.");
      execute(server, "create table trace (mot text)");
      execute(server, "insert into trace values ('gardé')");
    }
    try (EmbeddedPostgresServer server = start()) {
      assertThat(query(server, "select mot from trace")).isEqualTo("gardé");
    }
  }

  @Test
  void aDirectoryInUseIsRefusedAndTheOwnerIsLeftAlone() throws Exception {
    try (EmbeddedPostgresServer owner = start()) {
      assertThatExceptionOfType(StartupFailure.class)
          .isThrownBy(this::start)
          .withMessageContaining("utilisé par une autre instance");
      assertThat(query(owner, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void theServerOfAKilledApplicationIsStoppedAndItsDataTakenOver() throws Exception {
    ChildJvm killed = ChildJvm.run(AbandonedServer.class, Map.of(), directory().toString());
    assertThat(killed.exitCode()).as(killed.output()).isEqualTo(137);
    long orphan = pidIn(directory());
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (EmbeddedPostgresServer server = start()) {
      assertThat(query(server, "select 1")).isEqualTo("1");
      assertThat(pidIn(directory())).isNotEqualTo(orphan);
    }
  }

  @Test
  void aProcessNumberUsedAgainByAnotherProgramIsNotTouched() throws Exception {
    start().close();
    Path pidFile = directory().resolve("postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + directory() + "\n");

    try (EmbeddedPostgresServer server = start()) {
      assertThat(query(server, "select 1")).isEqualTo("1");
    }
  }

  private EmbeddedPostgresServer start() {
    return EmbeddedPostgresServer.start(new PostgresProperties(directory(), 0));
  }

  private Path directory() {
    return temp.resolve("postgres");
  }

  private static long pidIn(Path directory) throws IOException {
    return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
  }

  private static String query(EmbeddedPostgresServer server, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url());
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(EmbeddedPostgresServer server, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url())) {
      connection.createStatement().execute(sql);
    }
  }
}
