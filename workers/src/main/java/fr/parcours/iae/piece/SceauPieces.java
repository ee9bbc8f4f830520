package fr.parcours.iae.piece;

import fr.parcours.iae.candidat.ClesNirException;
import fr.parcours.iae.candidat.NirIllisibleException;
import fr.parcours.iae.candidat.Sceau;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals the bytes of a file for its own row, under the keys that seal the NIR. */
@Component
class SceauPieces {

  private static final Logger LOG = LoggerFactory.getLogger(SceauPieces.class);
  private static final String TABLE = "piece_jointe:";

  private final Sceau sceau;

  SceauPieces(Sceau sceau) {
    this.sceau = sceau;
  }

  String cleActive() {
    return sceau.cleActive();
  }

  byte[] sceller(UUID id, byte[] clair) {
    return sceau.sceller(TABLE + id, clair);
  }

  /**
   * The bytes as they were received.
   *
   * @param cle the row's; none for a file received before files were sealed
   * @throws PieceIllisibleException when this node has not the key, or the envelope is not this
   *     row's
   */
  byte[] ouvrir(UUID id, byte[] octets, @Nullable String cle) {
    if (cle == null) {
      return octets;
    }
    try {
      return sceau.ouvrir(TABLE + id, octets);
    } catch (ClesNirException | NirIllisibleException e) {
      LOG.error("The bytes of file {} cannot be opened: {}", id, e.getClass().getSimpleName());
      throw new PieceIllisibleException();
    }
  }
}
