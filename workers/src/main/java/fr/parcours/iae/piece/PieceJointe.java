package fr.parcours.iae.piece;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as pages show it, without its bytes.
 *
 * @param taille in bytes
 * @param signature what an antivirus recognised in it; none unless it is refused
 * @param obstacle why it could not be read by the last try; none when it was, or was not tried yet
 * @param deposant display name of who sent it, and {@code organisation} for which one; the person
 *     themself is not named: some who follow the case may not read who they are
 * @param deLaPersonne whether the person sent it
 */
public record PieceJointe(
    UUID id,
    String nom,
    TypePiece type,
    int taille,
    EtatPiece etat,
    @Nullable String signature,
    @Nullable String obstacle,
    UUID deposeePar,
    OffsetDateTime deposeeLe,
    @Nullable String deposant,
    @Nullable String organisation,
    boolean deLaPersonne) {

  /** The antivirus says nothing, or there is none. */
  static final String SANS_REPONSE = "SANS_REPONSE";

  public boolean isSaine() {
    return etat == EtatPiece.SAINE;
  }

  public boolean isEnQuarantaine() {
    return etat == EtatPiece.EN_QUARANTAINE;
  }

  /** Why it cannot be opened, in words; nothing once it can. */
  public String explication() {
    return switch (etat) {
      case SAINE -> "";
      case REFUSEE -> "Ce fichier contient un logiciel malveillant : il a été supprimé.";
      case EN_QUARANTAINE ->
          obstacle == null
              ? "Analyse en cours."
              : SANS_REPONSE.equals(obstacle)
                  ? "L’antivirus ne répond pas : le fichier reste en quarantaine."
                  : PieceIllisibleException.CODE.equals(obstacle)
                      ? "La clé qui protège ce fichier manque : il reste en quarantaine, rien n’est perdu."
                      : "L’antivirus n’a pas pu lire ce fichier : il reste en quarantaine.";
    };
  }

  /** The same while the antivirus says nothing to anybody. */
  PieceJointe unanswered() {
    return isEnQuarantaine()
        ? new PieceJointe(
            id,
            nom,
            type,
            taille,
            etat,
            signature,
            SANS_REPONSE,
            deposeePar,
            deposeeLe,
            deposant,
            organisation,
            deLaPersonne)
        : this;
  }
}
