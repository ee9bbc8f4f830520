package fr.parcours.iae.diffusion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What a subscriber receives, as the OpenAPI document describes it. Nobody is named: the number of
 * the PASS is what both sides know.
 *
 * @param type {@code pass-iae.delivre}, {@code pass-iae.dates} or {@code pass-iae.annule}
 * @param horodatage when it happened
 */
public record EvenementDiffuse(String id, String type, OffsetDateTime horodatage, Donnees donnees) {

  /**
   * The PASS after the event.
   *
   * @param rang 1 for the first event of the PASS, then 2…: a later one says more
   * @param motif what moved it: a word of the record of the PASS
   */
  public record Donnees(
      @JsonProperty("numeroPass") String numeroPass,
      LocalDate debut,
      LocalDate fin,
      String motif,
      int rang) {}
}
