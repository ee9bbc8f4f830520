package fr.parcours.iae.piece;

import fr.parcours.iae.piece.PiecesARelire.Rang;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written of a second reading, before and after the antivirus is spoken to. */
@Service
class RelectureService {

  private static final int LOT = 50;

  private final PiecesARelire pieces;

  RelectureService(PiecesARelire pieces) {
    this.pieces = pieces;
  }

  @Transactional
  List<Rang> claim(Rang apres, String moteur) {
    return pieces.claim(apres, moteur, LOT);
  }

  @Transactional(readOnly = true)
  Optional<byte[]> bytes(UUID id) {
    return pieces.bytes(id);
  }

  @Transactional
  void stillClean(UUID id, String moteur) {
    pieces.stillClean(id, moteur);
  }

  @Transactional
  void refuse(UUID id, String signature, String moteur) {
    pieces.refuse(id, signature, moteur);
  }
}
