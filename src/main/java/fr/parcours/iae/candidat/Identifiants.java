package fr.parcours.iae.candidat;

import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.regles.MotifAbsenceNir;
import org.jspecify.annotations.Nullable;

/** NIR and France Travail identifier as typed, or why they are absent. */
public record Identifiants(
    @Nullable String nir,
    @Nullable MotifAbsenceNir motifAbsenceNir,
    @Nullable String identifiantFt,
    @Nullable MotifAbsenceFt motifAbsenceFt) {

  public Identifiants {
    nir = nir == null || nir.isBlank() ? null : nir;
    identifiantFt = identifiantFt == null || identifiantFt.isBlank() ? null : identifiantFt.strip();
  }

  @Override
  public String toString() {
    return "Identifiants[masqué]";
  }
}
