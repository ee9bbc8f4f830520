package fr.parcours.iae.chaos;

import fr.parcours.iae.ParcoursIaeApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One JVM of the application as it runs in production: its own main class, no test class on its
 * path, no profile, keys and database from the environment.
 */
final class NoeudComplet {

  private final Process process;
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile boolean up;

  NoeudComplet(String url, int port, Map<String, String> cles, Path log) throws IOException {
    this(url, port, cles, log, List.of("-Xmx512m"));
  }

  NoeudComplet(String url, int port, Map<String, String> cles, Path log, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            productClassPath(),
            ParcoursIaeApplication.class.getName(),
            "--server.port=" + port));
    ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
    java.environment().putAll(cles);
    java.environment().put("SPRING_DATASOURCE_URL", url);
    java.environment().put("SPRING_DATASOURCE_USERNAME", "postgres");
    java.environment().put("SPRING_DATASOURCE_PASSWORD", "postgres");
    process = java.start();
    Thread reader = new Thread(() -> read(log));
    reader.setDaemon(true);
    reader.start();
  }

  private static String productClassPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void read(Path log) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
      String line = lines.readLine();
      while (line != null) {
        copy.println(line);
        if (line.contains("Started ParcoursIaeApplication")) {
          up = true;
          ready.countDown();
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() throws InterruptedException {
    if (!ready.await(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The node did not start");
    }
  }

  boolean isUp() {
    return up && process.isAlive();
  }

  /** SIGKILL: nothing in the JVM runs after it. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    int code = process.waitFor();
    up = false;
    if (code != Noeud.KILLED) {
      throw new IllegalStateException("The node ended by itself with code " + code);
    }
  }
}
