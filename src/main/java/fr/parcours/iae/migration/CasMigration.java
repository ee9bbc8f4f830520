package fr.parcours.iae.migration;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case of a lot.
 *
 * @param prevu code of what the forecast said would hold it; empty when it said it goes
 * @param code why it did not pass
 * @param motif the same in French
 */
public record CasMigration(
    UUID lotId,
    String instanceId,
    UUID dossierId,
    String departement,
    EtatCas etat,
    String prevu,
    int essais,
    @Nullable String code,
    @Nullable String motif,
    @Nullable OffsetDateTime le) {

  /** Done or held otherwise than was foreseen. */
  public boolean isInattendu() {
    return switch (etat) {
      case A_FAIRE -> false;
      case FAITE -> !prevu.isEmpty();
      case BLOQUEE, ECHEC -> !prevu.equals(code);
    };
  }
}
