package fr.parcours.iae.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the PostgreSQL that a killed application left behind. Called with the data directory's lock
 * held: no living application owns that server.
 */
final class OrphanPostmaster {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanPostmaster.class);
  private static final long PATIENCE_SECONDS = 30;

  private OrphanPostmaster() {}

  static void recover(Path dataDirectory) throws IOException {
    Path pidFile = dataDirectory.resolve("postmaster.pid");
    Optional<ProcessHandle> process = processOf(pidFile);
    if (process.isEmpty()) {
      return; // PostgreSQL itself removes a dead server's file, after a look at its shared memory
    }
    if (serves(process.get(), dataDirectory)) {
      stop(process.get());
    } else {
      LOG.info("postmaster.pid nomme un autre programme : fichier retiré");
      Files.deleteIfExists(pidFile);
    }
  }

  private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
  }

  /** A server works inside its data directory: that tells ours from a number used again. */
  private static boolean serves(ProcessHandle process, Path dataDirectory) throws IOException {
    Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
    if (Files.exists(workingDirectory)) {
      return Files.isSameFile(workingDirectory, dataDirectory);
    }
    return process.info().command().orElse("").contains("postgres");
  }

  private static void stop(ProcessHandle process) throws IOException {
    LOG.info("PostgreSQL resté seul après un arrêt brutal : arrêt propre");
    // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for forgotten sessions.
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unstoppable(process, e);
    } catch (ExecutionException | TimeoutException e) {
      throw unstoppable(process, e);
    }
  }

  private static StartupFailure unstoppable(ProcessHandle process, Exception cause) {
    return new StartupFailure(
        "Un ancien PostgreSQL (processus %d) ne s’arrête pas.".formatted(process.pid()),
        "Arrêtez-le à la main puis relancez.",
        cause);
  }
}
