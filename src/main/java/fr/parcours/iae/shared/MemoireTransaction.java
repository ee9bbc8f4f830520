package fr.parcours.iae.shared;

import java.util.HashMap;
import java.util.Map;
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

  /** Reads once per transaction; outside of one, each time. */
  public <T> T once(Record key, Supplier<T> read) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.get();
    }
    Map<Record, Object> kept = kept();
    Object known = kept.get(key);
    if (known == null) {
      known = read.get();
      kept.put(key, known);
    }
    @SuppressWarnings("unchecked")
    T value = (T) known;
    return value;
  }

  public void forget() {
    Map<?, ?> kept = (Map<?, ?>) TransactionSynchronizationManager.getResource(this);
    if (kept != null) {
      kept.clear();
    }
  }

  @SuppressWarnings("unchecked")
  private Map<Record, Object> kept() {
    Map<Record, Object> kept =
        (Map<Record, Object>) TransactionSynchronizationManager.getResource(this);
    if (kept == null) {
      kept = new HashMap<>();
      TransactionSynchronizationManager.bindResource(this, kept);
      TransactionSynchronizationManager.registerSynchronization(new Fin(kept));
    }
    return kept;
  }

  /** Another transaction that begins inside this one starts with nothing. */
  private final class Fin implements TransactionSynchronization {

    private final Map<Record, Object> kept;

    private Fin(Map<Record, Object> kept) {
      this.kept = kept;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(MemoireTransaction.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(MemoireTransaction.this, kept);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(MemoireTransaction.this);
    }
  }
}
