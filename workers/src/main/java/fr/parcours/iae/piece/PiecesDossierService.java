package fr.parcours.iae.piece;

import fr.parcours.iae.engine.SujetsMuets;
import fr.parcours.iae.piece.camunda.AnalysePieceModel.Topics;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files joined to a case itself, for all who may see it: the caller checks that. Each waits in
 * quarantine until an antivirus has read it.
 */
@Service
public class PiecesDossierService {

  public static final int OCTETS_MAXIMUM = 5 * 1024 * 1024;

  /** Files of one case, those refused left out. */
  public static final int NOMBRE_MAXIMUM = 10;

  /**
   * What the page of a case shows of its files.
   *
   * @param complet whether the case takes no more, those not shown counted
   * @param personne whether it is shown to the person of the case
   */
  public record Vue(List<PieceJointe> pieces, boolean complet, UUID moi, boolean personne) {

    /** Whether this viewer sent it, and may take it back. */
    public boolean isMienne(PieceJointe piece) {
      return piece.deposeePar().equals(moi);
    }

    public boolean isEnAttente() {
      return pieces.stream().anyMatch(PieceJointe::isEnQuarantaine);
    }
  }

  private final Pieces pieces;
  private final AnalyseProcess process;
  private final SujetsMuets muets;

  PiecesDossierService(Pieces pieces, AnalyseProcess process, SujetsMuets muets) {
    this.pieces = pieces;
    this.process = process;
    this.muets = muets;
  }

  @Transactional(readOnly = true)
  public Vue show(UUID dossierId, Acteur acteur) {
    boolean muet = muets.isMuet(Topics.SCAN);
    List<PieceJointe> all = pieces.ofCase(dossierId);
    List<PieceJointe> found =
        all.stream()
            .filter(piece -> isReadBy(piece, acteur))
            .map(piece -> muet ? piece.unanswered() : piece)
            .toList();
    return new Vue(found, isFull(all), acteur.utilisateurId(), acteur.isCandidat());
  }

  /**
   * The person reads what they sent themself; what they sent is read by those who may read who they
   * are, and professionals read what professionals sent.
   */
  private static boolean isReadBy(PieceJointe piece, Acteur acteur) {
    return piece.deposeePar().equals(acteur.utilisateurId())
        || !acteur.isCandidat()
            && !acteur.isInstitution()
            && (!piece.deLaPersonne() || Cas.readsPieces(acteur));
  }

  /**
   * Joins a PDF, JPEG or PNG of five megabytes at most; answers its id, the same for the same bytes
   * sent again.
   */
  @Transactional
  public Resultat<UUID> add(UUID dossierId, String nom, byte[] contenu, Acteur acteur) {
    Resultat<TypePiece> checked = check(contenu);
    if (checked.refus().isPresent()) {
      return Resultat.refuse(checked.refus().get());
    }
    TypePiece type = checked.orElseThrow();
    pieces.lockCase(dossierId);
    Optional<PieceJointe> same = pieces.sameInCase(dossierId, contenu);
    if (same.isPresent()) {
      return same.get().etat() == EtatPiece.REFUSEE
          ? Resultat.refuse(PieceService.MALVEILLANT)
          : Resultat.fait(same.get().id());
    }
    if (isFull(pieces.ofCase(dossierId))) {
      return refuse(
          "TROP_DE_FICHIERS",
          "Ce dossier a déjà 10 fichiers : retirez-en un des vôtres, puis recommencez.");
    }
    UUID id = Uuids.v7();
    pieces.insert(id, dossierId, true, NomFichier.clean(nom, type), type, contenu, acteur);
    process.start(id);
    return Resultat.fait(id);
  }

  /**
   * A file of the case, once it is known to be clean.
   *
   * @throws IntrouvableException before, for a file of another case, and for whoever may not read
   *     it
   */
  @Transactional(readOnly = true)
  public FichierSain content(UUID dossierId, UUID pieceId, Acteur acteur) {
    return pieces
        .inCase(dossierId, pieceId)
        .filter(piece -> isReadBy(piece, acteur))
        .flatMap(piece -> pieces.cleanOfCase(dossierId, pieceId))
        .orElseThrow(() -> new IntrouvableException("pièce jointe"));
  }

  /**
   * Takes a file of one's own back; again changes nothing.
   *
   * @throws IntrouvableException when somebody else sent it, or nobody
   */
  @Transactional
  public void withdraw(UUID dossierId, UUID pieceId, Acteur acteur) {
    if (!pieces.isOf(pieceId, dossierId, acteur.utilisateurId())) {
      throw new IntrouvableException("pièce jointe");
    }
    pieces.withdraw(pieceId);
  }

  /** What its bytes are; refused too heavy, or of no type we keep. */
  static Resultat<TypePiece> check(byte[] contenu) {
    if (contenu.length > OCTETS_MAXIMUM) {
      return Resultat.refuse(
          Refus.saisie(
              "FICHIER_TROP_LOURD", "Le fichier dépasse 5 Mo : réduisez-le, puis recommencez."));
    }
    return TypePiece.of(contenu)
        .map(Resultat::fait)
        .orElseGet(
            () ->
                Resultat.refuse(
                    Refus.saisie(
                        "FICHIER_TYPE_REFUSE",
                        "Ce fichier n’est pas un document PDF ni une image JPEG ou PNG, quel que soit son nom.")));
  }

  private static boolean isFull(List<PieceJointe> found) {
    return found.stream().filter(piece -> piece.etat() != EtatPiece.REFUSEE).count()
        >= NOMBRE_MAXIMUM;
  }

  private static Resultat<UUID> refuse(String code, String message) {
    return Resultat.refuse(Refus.saisie(code, message));
  }
}
