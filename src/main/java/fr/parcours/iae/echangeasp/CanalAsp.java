package fr.parcours.iae.echangeasp;

import java.io.IOException;
import java.util.Collection;

/** The ASP's folders. Each call is one conversation, closed when it ends. */
public interface CanalAsp {

  /** Whether anybody said where the ASP is: nothing is taken for a file that could not leave. */
  boolean isConfigured();

  /** Puts these bytes under this name, over what a cut conversation may have left there. */
  void deposit(String nom, byte[] octets) throws IOException;

  /** What is done with a file found. */
  interface Lecture {

    /** Whether it may be removed: everything it says is written on our side. */
    boolean read(String nom, byte[] octets);
  }

  /** How many files were read, and how many could not be applied for now. */
  record Bilan(int lus, int echecs) {}

  /**
   * Reads the answers found, those of these names even where the folder shows nothing. One that
   * fails stops no other.
   *
   * @param max bytes after which a file is not read further
   */
  Bilan fetch(Collection<String> attendus, int max, Lecture lecture) throws IOException;
}
