package fr.parcours.iae.recit;

import java.util.List;

/** What one module waits for in a case. */
public interface Suite {

  /** What comes next, and this viewer may read; the rest is absent, in any order. */
  List<Attendu> attendus(Cas cas);
}
