package fr.parcours.iae.candidature;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** An action before hiring, its first and last day included. */
public record ActionPrealable(
    UUID id, UUID candidatureId, NatureAction nature, LocalDate debut, LocalDate fin) {

  private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  public String libelle() {
    return "%s, du %s au %s".formatted(nature.libelle(), JOUR.format(debut), JOUR.format(fin));
  }
}
