package fr.parcours.iae.recit;

import java.util.List;

/** What one module tells of a case: read from its own tables, in a bounded number of statements. */
public interface Recit {

  /** What happened, and this viewer may read; the rest is absent, in any order. */
  List<Evenement> evenements(Cas cas);
}
