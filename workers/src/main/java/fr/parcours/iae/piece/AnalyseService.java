package fr.parcours.iae.piece;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written of an analysis, before and after the antivirus is spoken to. */
@Service
public class AnalyseService {

  private static final int LOT = 50;

  private final Pieces pieces;
  private final AnalyseProcess process;

  AnalyseService(Pieces pieces, AnalyseProcess process) {
    this.pieces = pieces;
    this.process = process;
  }

  /**
   * Asks for the analysis of files received before there was one; answers how many.
   *
   * <p>A few at a time: the next look takes the rest.
   */
  @Transactional
  public int startMissing() {
    List<UUID> missing = pieces.claimMissing(LOT);
    missing.forEach(process::start);
    return missing.size();
  }

  /** The bytes still to be read; none once they were, or the file is gone. */
  @Transactional(readOnly = true)
  Optional<byte[]> toScan(UUID pieceId) {
    return pieces.toScan(pieceId);
  }

  @Transactional
  void clean(UUID pieceId, String moteur) {
    pieces.clean(pieceId, moteur);
  }

  @Transactional
  void refuse(UUID pieceId, String signature, String moteur) {
    pieces.refuse(pieceId, signature, moteur);
  }

  /** Notes why the file stays in quarantine. */
  @Transactional
  void hinder(UUID pieceId, String obstacle) {
    pieces.hinder(pieceId, obstacle);
  }
}
