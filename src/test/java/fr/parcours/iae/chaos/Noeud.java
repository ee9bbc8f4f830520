package fr.parcours.iae.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One JVM that issues numbers, seen from outside: what it shows, and how it ends. */
final class Noeud {

  static final int KILLED = 128 + 9;

  private final Process process;
  private final Thread reader;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final AtomicInteger shown = new AtomicInteger();

  Noeud(String url, int count, int threads, Journal journal) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                EmetteurDeNumeros.class.getName(),
                url,
                String.valueOf(count),
                String.valueOf(threads))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    reader = new Thread(() -> read(journal));
    reader.start();
  }

  /** A line cut by the kill was not shown: only lines that end are read. */
  private void read(Journal journal) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null) {
        if (line.equals("READY")) {
          ready.countDown();
        } else if (line.matches("PASS \\S{36} \\w{12}")) {
          journal.shown(line);
          shown.incrementAndGet();
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() throws InterruptedException {
    if (!ready.await(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The node did not start");
    }
  }

  void go() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  int shown() {
    return shown.get();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * SIGKILL: nothing in the JVM runs after it. Through the handle, since the process object would
   * also close the pipe and lose what was shown but not yet read.
   */
  int kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    return end();
  }

  /** Exit code, once everything it showed is in the log. */
  int end() throws InterruptedException {
    int code = process.waitFor();
    reader.join();
    return code;
  }
}
