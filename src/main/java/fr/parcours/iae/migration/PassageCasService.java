package fr.parcours.iae.migration;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next case of a lot, in one transaction with its claim: a node that dies leaves the case as it
 * was and free for another.
 */
@Service
class PassageCasService {

  private static final int ESSAIS = 3;

  private final LotsMigration lots;
  private final PassageCas passage;

  PassageCasService(LotsMigration lots, PassageCas passage) {
    this.lots = lots;
    this.passage = passage;
  }

  /** A case that was tried and did not pass. */
  static final class NonPasseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CasMigration cas;

    NonPasseException(CasMigration cas, RuntimeException cause) {
      super(cause);
      this.cas = cas;
    }

    CasMigration cas() {
      return cas;
    }
  }

  /**
   * Has one case pass.
   *
   * @return none when no case of the lot is to be had now
   * @throws NonPasseException when it does not; nothing of it was changed
   */
  @Transactional
  public Optional<CasMigration> next(UUID lotId) {
    Optional<CasMigration> claimed = lots.claim(lotId);
    claimed.ifPresent(this::pass);
    return claimed;
  }

  private void pass(CasMigration cas) {
    try {
      passage.pass(cas.instanceId(), cas.dossierId(), lots.plans(cas.lotId()));
      lots.settle(cas, EtatCas.FAITE, cas.essais() + 1, null);
    } catch (RuntimeException e) {
      throw new NonPasseException(cas, e);
    }
  }

  /** Writes why a case did not pass; none to have it tried again, unless it was often enough. */
  @Transactional
  public void hold(CasMigration cas, EtatCas etat, Blocage why) {
    boolean again = etat == EtatCas.A_FAIRE && cas.essais() + 1 < ESSAIS;
    lots.settle(
        cas,
        again ? EtatCas.A_FAIRE : etat == EtatCas.A_FAIRE ? EtatCas.ECHEC : etat,
        cas.essais() + 1,
        why);
  }

  /** Ends a lot none of whose cases waits; answers it when it has just ended. */
  @Transactional
  public @Nullable UUID finish(UUID lotId) {
    if (lots.lock(lotId).filter(e -> e == EtatLot.EN_COURS).isEmpty() || lots.hasWork(lotId)) {
      return null;
    }
    lots.setEtat(lotId, EtatLot.TERMINE);
    return lotId;
  }

  @Transactional(readOnly = true)
  public java.util.List<UUID> running() {
    return lots.running();
  }
}
