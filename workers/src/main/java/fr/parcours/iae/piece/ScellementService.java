package fr.parcours.iae.piece;

import fr.parcours.iae.candidat.PiecesScellees;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the bytes of files under the active key, a few at a time, while the application runs. */
@Service
public class ScellementService implements PiecesScellees {

  private static final int LOT = 20;

  private final PiecesASceller pieces;

  ScellementService(PiecesASceller pieces) {
    this.pieces = pieces;
  }

  /** Seals some that were kept in clear; answers how many, 0 when none is left. */
  @Transactional
  public int sealClear() {
    return (int) pieces.clear(LOT).stream().filter(pieces::seal).count();
  }

  /** Those that no key opens are passed over, so that they hold back no other. */
  @Override
  @Transactional
  public int resceller(int max) {
    int moved = 0;
    List<UUID> ids = pieces.older(new UUID(0L, 0L), max);
    while (!ids.isEmpty() && moved < max) {
      moved += (int) ids.stream().filter(pieces::seal).count();
      ids = pieces.older(ids.get(ids.size() - 1), max);
    }
    return moved;
  }

  @Override
  @Transactional(readOnly = true)
  public long restants() {
    return pieces.countOlder();
  }
}
