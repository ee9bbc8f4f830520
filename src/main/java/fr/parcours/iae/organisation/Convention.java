package fr.parcours.iae.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The convention between the State and a structure for one kind, as its annexes make it. */
public record Convention(
    UUID id,
    int aspId,
    String kind,
    String siretSignature,
    @Nullable LocalDate valideJusquAu,
    @Nullable LocalDate sansAnnexeDepuis) {

  public EtatConvention etat(LocalDate day) {
    return EtatConvention.on(day, valideJusquAu, sansAnnexeDepuis);
  }
}
