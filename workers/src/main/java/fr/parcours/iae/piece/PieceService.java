package fr.parcours.iae.piece;

import fr.parcours.iae.engine.SujetsMuets;
import fr.parcours.iae.piece.camunda.AnalysePieceModel.Topics;
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
 * Files joined to a gesture. One is received as soon as it is sent, so that nothing is lost while
 * the rest of the form is corrected; it counts once a gesture takes it, and is given to nobody
 * before an antivirus has read it.
 */
@Service
public class PieceService {

  /** The field that carries the id of a file already received. */
  public static final String CHAMP = "_piece";

  public static final int OCTETS_MAXIMUM = 1024 * 1024;

  static final Refus MALVEILLANT =
      Refus.saisie(
          "FICHIER_MALVEILLANT",
          "Ce fichier contient un logiciel malveillant : il a été supprimé. Choisissez-en un autre.");

  private final Pieces pieces;
  private final AnalyseProcess process;
  private final SujetsMuets muets;
  private final Clock clock;

  PieceService(Pieces pieces, AnalyseProcess process, SujetsMuets muets, Clock clock) {
    this.pieces = pieces;
    this.process = process;
    this.muets = muets;
    this.clock = clock;
  }

  /** Receives a PDF of one megabyte at most, in quarantine; answers its id. */
  @Transactional
  public Resultat<UUID> receive(UUID dossierId, String nom, byte[] contenu, Acteur acteur) {
    if (contenu.length > OCTETS_MAXIMUM) {
      return refuse(
          "FICHIER_TROP_LOURD", "Le fichier dépasse 1 Mo : réduisez-le, puis recommencez.");
    }
    if (TypePiece.of(contenu).filter(type -> type == TypePiece.PDF).isEmpty()) {
      return refuse("FICHIER_PAS_PDF", "Le fichier doit être un document PDF.");
    }
    UUID id = Uuids.v7();
    pieces.insert(
        id, dossierId, false, NomFichier.clean(nom, TypePiece.PDF), TypePiece.PDF, contenu, acteur);
    process.start(id);
    return Resultat.fait(id);
  }

  /** A file received for this case that no gesture took yet and no antivirus refused. */
  @Transactional(readOnly = true)
  public Optional<UUID> waiting(UUID dossierId, String id) {
    return pieces
        .waiting(dossierId, id)
        .filter(piece -> piece.etat() != EtatPiece.REFUSEE)
        .map(PieceJointe::id);
  }

  /** Why a file received for this case can be taken by no gesture; nothing when it can. */
  @Transactional(readOnly = true)
  public Optional<Refus> refusal(UUID dossierId, String id) {
    return pieces
        .waiting(dossierId, id)
        .filter(piece -> piece.etat() == EtatPiece.REFUSEE)
        .map(piece -> MALVEILLANT);
  }

  /** A gesture takes the file; a file nobody took in a day is thrown away on the way. */
  @Transactional
  public void attach(UUID pieceId, UUID objetId) {
    pieces.attach(pieceId, objetId);
    pieces.forgetUntaken(OffsetDateTime.now(clock).minusDays(1));
  }

  /** The file of what a gesture made, whatever became of it; the caller checks who may see it. */
  @Transactional(readOnly = true)
  public Optional<PieceJointe> of(UUID objetId) {
    return pieces
        .ofObject(objetId)
        .map(piece -> muets.isMuet(Topics.SCAN) ? piece.unanswered() : piece);
  }

  /** Its bytes, once it is known to be clean; the caller checks who may read it. */
  @Transactional(readOnly = true)
  public Optional<FichierSain> content(UUID objetId) {
    return pieces.cleanOfObject(objetId);
  }

  private static Resultat<UUID> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }
}
