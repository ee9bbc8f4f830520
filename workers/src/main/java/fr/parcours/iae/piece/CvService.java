package fr.parcours.iae.piece;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The CV sent with one or several candidatures. It is received at once, so that correcting the rest
 * of the form does not lose it; then each case has a copy of its own, in quarantine like any file.
 */
@Service
public class CvService {

  private final Pieces pieces;
  private final AnalyseProcess process;
  private final Clock clock;

  CvService(Pieces pieces, AnalyseProcess process, Clock clock) {
    this.pieces = pieces;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Receives a PDF, JPEG or PNG of five megabytes at most.
   *
   * @param cle of the form it was sent with
   * @return its id; refused {@code FICHIER_TROP_LOURD} or {@code FICHIER_TYPE_REFUSE}
   */
  @Transactional
  public Resultat<UUID> receive(UUID cle, String nom, byte[] contenu, Acteur acteur) {
    Resultat<TypePiece> type = PiecesDossierService.check(contenu);
    if (type.refus().isPresent()) {
      return Resultat.refuse(type.refus().get());
    }
    UUID id = Uuids.v7();
    TypePiece found = type.orElseThrow();
    pieces.insert(id, cle, false, NomFichier.clean(nom, found), found, contenu, acteur);
    process.start(id);
    pieces.forgetUntaken(OffsetDateTime.now(clock).minusDays(1));
    return Resultat.fait(id);
  }

  /** The CV already received with this form from this person, even refused since. */
  @Transactional(readOnly = true)
  public Optional<PieceJointe> waiting(UUID cle, String id, Acteur acteur) {
    return pieces
        .waiting(cle, id)
        .filter(piece -> piece.deposeePar().equals(acteur.utilisateurId()));
  }

  /** Why a CV received can go with no candidature; nothing when it can. */
  public static Optional<Refus> refusal(PieceJointe cv) {
    return cv.etat() == EtatPiece.REFUSEE
        ? Optional.of(PieceService.MALVEILLANT)
        : Optional.empty();
  }

  /** Gives a case its own copy; again changes nothing. */
  @Transactional
  public void joinTo(UUID dossierId, CvRecu cv) {
    UUID copy = Uuids.v7();
    if (pieces.copyToCase(copy, cv.pieceId(), cv.cle(), dossierId)) {
      process.start(copy);
    }
  }
}
