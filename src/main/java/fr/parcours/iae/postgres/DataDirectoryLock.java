package fr.parcours.iae.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One application per data directory. The kernel drops the lock with the process, so a kill leaves
 * nothing to clean; a file whose mere presence is the lock would.
 */
final class DataDirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DataDirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DataDirectoryLock acquire(Path dataDirectory) throws IOException {
    Path file = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".lock");
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StartupFailure(
          "Le répertoire de données %s est utilisé par une autre instance de Parcours IAE."
              .formatted(dataDirectory),
          "Arrêtez-la ou donnez un autre répertoire avec PARCOURS_POSTGRES_DATADIRECTORY.");
    }
    return new DataDirectoryLock(channel);
  }

  /** Says early, before an engine is wired for nothing, that the directory is taken. */
  static void requireFree(Path dataDirectory) {
    try {
      acquire(dataDirectory.toAbsolutePath().normalize()).close();
    } catch (IOException e) {
      throw new StartupFailure(
          "Le répertoire de données %s ne peut pas être ouvert.".formatted(dataDirectory),
          "Vérifiez ses droits ou donnez-en un autre avec PARCOURS_POSTGRES_DATADIRECTORY.",
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
