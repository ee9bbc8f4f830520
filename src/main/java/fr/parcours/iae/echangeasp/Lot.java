package fr.parcours.iae.echangeasp;

import fr.parcours.iae.asp.Ligne;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file for the ASP, without its bytes. */
public record Lot(
    UUID id,
    String nom,
    Ligne.Mouvement mouvement,
    String sha256,
    int lignes,
    Etat etat,
    OffsetDateTime prepareLe,
    @Nullable OffsetDateTime deposeLe,
    @Nullable OffsetDateTime reponduLe) {

  /** The ASP answers within some hours. */
  private static final Duration PATIENCE = Duration.ofHours(24);

  /** Whether it left so long ago that its answer is not to be waited for any more. */
  public boolean isSansReponse(OffsetDateTime now) {
    return etat == Etat.DEPOSE && deposeLe != null && deposeLe.isBefore(now.minus(PATIENCE));
  }

  /** Where a file stands. */
  public enum Etat {
    PREPARE("À déposer"),
    DEPOSE("Déposé, réponse attendue"),
    REPONDU("Répondu");

    private final String libelle;

    Etat(String libelle) {
      this.libelle = libelle;
    }

    public String libelle() {
      return libelle;
    }
  }
}
