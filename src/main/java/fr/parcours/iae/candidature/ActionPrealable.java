package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.Ecrit;
import java.time.LocalDate;
import java.util.UUID;

/** An action before hiring, its first and last day included. */
public record ActionPrealable(
    UUID id, UUID candidatureId, NatureAction nature, LocalDate debut, LocalDate fin) {

  public String libelle() {
    return "%s, du %s au %s".formatted(nature.libelle(), Ecrit.jour(debut), Ecrit.jour(fin));
  }
}
