package fr.parcours.iae.version;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version that goes by waves. */
public record Generalisation(
    UUID id,
    Nature nature,
    String cle,
    String definitionId,
    EtatGeneralisation etat,
    String motif,
    @Nullable String decideePar,
    OffsetDateTime decideeLe,
    List<Vague> vagues) {

  /** The waves whose day has not come. */
  public List<Vague> after(LocalDate jour) {
    return vagues.stream().filter(v -> v.le().isAfter(jour)).toList();
  }

  public boolean isOuverte() {
    return etat == EtatGeneralisation.EN_COURS || etat == EtatGeneralisation.EN_PAUSE;
  }
}
