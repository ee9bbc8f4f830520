package fr.parcours.iae.shared;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has read and need not read again: gone with it, never seen by another one.
 * Who writes what is kept here forgets it.
 */
@Component
public class MemoireTransaction {

  /** Whether this is new to the transaction; not forgotten before its end. True outside of one. */
  public boolean first(Record fact) {
    return !TransactionSynchronizationManager.isSynchronizationActive() || kept().faits().add(fact);
  }

  /** Reads once per transaction; outside of one, each time. */
  public <T> T once(Record key, Supplier<T> read) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.get();
    }
    Map<Record, Object> kept = kept().lus();
    Object known = kept.get(key);
    if (known == null) {
      known = read.get();
      kept.put(key, known);
    }
    @SuppressWarnings("unchecked")
    T value = (T) known;
    return value;
  }

  /** What was read of cases is read again; what no gesture on a case can change stays. */
  public void forget() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Retenu retenu) {
      retenu.lus().keySet().removeIf(key -> !(key instanceof Reglage));
    }
  }

  /** What was read of the rules is read again. */
  public void forgetRules() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Retenu retenu) {
      retenu.lus().keySet().removeIf(Reglage.class::isInstance);
    }
  }

  /** A key under which rules are kept, not something of a case. */
  public interface Reglage {}

  private Retenu kept() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Retenu retenu) {
      return retenu;
    }
    Retenu retenu = new Retenu(new HashMap<>(), new HashSet<>());
    TransactionSynchronizationManager.bindResource(this, retenu);
    TransactionSynchronizationManager.registerSynchronization(new Fin(retenu));
    return retenu;
  }

  private record Retenu(Map<Record, Object> lus, Set<Record> faits) {}

  /** Another transaction that begins inside this one starts with nothing. */
  private final class Fin implements TransactionSynchronization {

    private final Retenu retenu;

    private Fin(Retenu retenu) {
      this.retenu = retenu;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(MemoireTransaction.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(MemoireTransaction.this, retenu);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(MemoireTransaction.this);
    }
  }
}
