package fr.parcours.iae.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.ParcoursIaeApplication;
import fr.parcours.iae.support.BaseDeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each start that cannot work ends with one French line and an exit code, seen from outside. */
class StartupLinesTests {

  private static final Map<String, String> KEYS =
      Map.of(
          "PARCOURS_NIR_CLEACTIVE", "2026",
          "PARCOURS_NIR_CLEINDEX", "index",
          "SPRING_MAIL_HOST", "127.0.0.1",
          "PARCOURS_COURRIEL_SITE", "https://parcours.example",
          "PARCOURS_COURRIEL_EXPEDITEUR", "iae@parcours.example");

  @TempDir Path temp;

  @Test
  void aTakenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertOneLine(
          start(Map.of(), "--server.address=127.0.0.1", "--server.port=" + taken.getLocalPort()),
          "Le port " + taken.getLocalPort() + " est déjà pris.");
    }
  }

  @Test
  void aLockedDataDirectory() throws Exception {
    Path directory = temp.resolve("postgres");
    DataDirectoryLock lock = DataDirectoryLock.acquire(directory);
    try {
      assertOneLine(
          start(Map.of(), "--server.port=0", "--parcours.postgres.data-directory=" + directory),
          "utilisé par une autre instance");
    } finally {
      lock.close();
    }
  }

  @Test
  void aPostgresThatDoesNotAnswer() throws Exception {
    String url = "jdbc:postgresql://localhost:1/parcours?password=tresSecret";
    ChildJvm child = start(Map.of("SPRING_DATASOURCE_URL", url), "--server.port=0");
    assertOneLine(child, "PostgreSQL (localhost:1/parcours) ne répond pas");
    assertThat(child.output()).doesNotContain("tresSecret");
  }

  @Test
  void aWrongPassword() throws Exception {
    Path rules = temp.resolve("pg_hba.conf");
    Files.writeString(
        rules,
        """
        host all postgres 127.0.0.1/32 trust
        host all all 127.0.0.1/32 scram-sha-256
        """);
    try (EmbeddedPostgres strict =
        EmbeddedPostgres.builder().setServerConfig("hba_file", rules.toString()).start()) {
      ChildJvm child =
          start(
              Map.of(
                  "SPRING_DATASOURCE_URL",
                  "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(strict.getPort()),
                  "SPRING_DATASOURCE_USERNAME",
                  "quelquun",
                  "SPRING_DATASOURCE_PASSWORD",
                  "tresFaux"),
              "--server.port=0");
      assertOneLine(child, "refuse l’identifiant ou le mot de passe");
      assertThat(child.output()).doesNotContain("tresFaux").doesNotContain("quelquun");
    }
  }

  @Test
  void anUnknownDatabase() throws Exception {
    assertOneLine(
        start(
            Map.of("SPRING_DATASOURCE_URL", BaseDeTest.server().getJdbcUrl("postgres", "inconnue")),
            "--server.port=0"),
        "ne connaît pas cette base de données");
  }

  @Test
  void theDemoOnAGivenDatabase() throws Exception {
    assertOneLine(
        start(
            Map.of("SPRING_DATASOURCE_URL", BaseDeTest.url(), "SPRING_PROFILES_ACTIVE", "demo"),
            "--server.port=0"),
        "Le profil demo ne s’utilise pas avec SPRING_DATASOURCE_URL");
  }

  @Test
  void aMissingSetting() throws Exception {
    assertOneLine(
        start(Map.of("SPRING_PROFILES_ACTIVE", "production"), "--server.port=0"),
        "Il manque SPRING_DATASOURCE_URL");
  }

  @Test
  void missingKeysAreNamedTogether() throws Exception {
    ChildJvm child =
        start(
            Map.of(
                "SPRING_DATASOURCE_URL",
                BaseDeTest.url(),
                "PARCOURS_NIR_CLEACTIVE",
                "",
                "PARCOURS_NIR_CLEINDEX",
                ""),
            "--server.port=0");
    assertOneLine(
        child, "PARCOURS_NIR_CLEACTIVE (la clé qui chiffre le NIR), PARCOURS_NIR_CLEINDEX");
  }

  @Test
  void aPlatformThatCouldTellNobodyDoesNotStart() throws Exception {
    ChildJvm child =
        start(
            Map.of(
                "SPRING_DATASOURCE_URL", BaseDeTest.url(),
                "SPRING_MAIL_HOST", "",
                "PARCOURS_COURRIEL_SITE", ""),
            "--server.port=0");
    assertOneLine(child, "SPRING_MAIL_HOST (le serveur de courriel), PARCOURS_COURRIEL_SITE");
  }

  private static ChildJvm start(Map<String, String> environment, String... arguments)
      throws Exception {
    Map<String, String> whole = new HashMap<>(KEYS);
    whole.putAll(environment);
    return ChildJvm.run(ParcoursIaeApplication.class, whole, arguments);
  }

  private static void assertOneLine(ChildJvm child, String sentence) {
    assertThat(child.exitCode()).as(child.output()).isNotZero();
    assertThat(child.failureLines())
        .singleElement()
        .asString()
        .startsWith("Démarrage impossible : ")
        .contains(sentence);
  }
}
