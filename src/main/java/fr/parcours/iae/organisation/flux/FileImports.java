package fr.parcours.iae.organisation.flux;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the imports asked for by a page, one after the other, away from the request. */
@Component
public class FileImports {

  private static final Logger LOG = LoggerFactory.getLogger(FileImports.class);

  private final ImportFluxService service;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "import-flux");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicReference<@Nullable ProgressionImport> current = new AtomicReference<>();

  private final AtomicInteger waiting = new AtomicInteger();

  FileImports(ImportFluxService service) {
    this.service = service;
  }

  /** A file received, kept in a temporary place until it is imported. */
  public record Recu(String nom, Path path) {}

  /** Queues the files; each is deleted once read. */
  public void submit(List<Recu> files) {
    waiting.addAndGet(files.size());
    for (Recu file : files) {
      worker.execute(() -> importOne(file));
    }
  }

  /** Whether files wait or are being imported. */
  public boolean isBusy() {
    return waiting.get() > 0;
  }

  /** What is being imported right now. */
  public Optional<ProgressionImport> current() {
    return Optional.ofNullable(current.get());
  }

  @PreDestroy
  void stop() {
    worker.shutdown();
  }

  private void importOne(Recu file) {
    ProgressionImport progression = new ProgressionImport(file.nom(), null);
    current.set(progression);
    try (InputStream in = Files.newInputStream(file.path())) {
      service.importFlux(file.nom(), in, progression);
    } catch (IOException | RuntimeException e) {
      LOG.error("import of a flow file stopped: {}", e.getClass().getSimpleName());
    } finally {
      current.set(null);
      waiting.decrementAndGet();
      delete(file.path());
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("temporary file left behind: {}", e.getClass().getSimpleName());
    }
  }
}
