package fr.parcours.iae.parcours;

import fr.parcours.iae.passiae.PassIae;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody hired on a PASS, as the list of the SIAE shows them. */
public record Salarie(String personne, PassIae pass, Ligne ligne) {

  /** One row: the PASS and the last contract in this SIAE. */
  public record Ligne(
      UUID passId,
      UUID candidatId,
      String numero,
      LocalDate debut,
      LocalDate fin,
      UUID candidatureId,
      LocalDate contratDebut,
      @Nullable LocalDate contratFin,
      @Nullable String poste) {}
}
