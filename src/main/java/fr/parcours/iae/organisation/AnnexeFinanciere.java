package fr.parcours.iae.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One annexe of a convention: the dates and the posts it pays for. */
public record AnnexeFinanciere(
    UUID id,
    UUID conventionId,
    String numero,
    int renouvellement,
    int modification,
    String mesure,
    LocalDate debut,
    LocalDate fin,
    String etat,
    BigDecimal etp) {

  /** The full number, with its amendments, as the ASP's exchanges write it. */
  public String numeroComplet() {
    return numero + "A" + renouvellement + "M" + modification;
  }
}
