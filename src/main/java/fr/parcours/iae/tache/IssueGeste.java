package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Refus;
import org.jspecify.annotations.Nullable;

/** What became of a gesture. */
public sealed interface IssueGeste {

  /** The rules say no to this person or in this state: nothing to fill in. */
  record Impossible(Geste geste, Refus refus) implements IssueGeste {}

  /** To fill in, correct or confirm; nothing was written. */
  record Montrer(PageGeste page, @Nullable Refus refus) implements IssueGeste {

    /** Whether something is wrong with what was sent. */
    public boolean isACorriger() {
      return page.apercu() == null;
    }
  }

  /** Done. */
  record Fait(SuiteGeste suite) implements IssueGeste {}
}
