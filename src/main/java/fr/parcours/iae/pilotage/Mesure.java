package fr.parcours.iae.pilotage;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one group of tasks: now for what waits, over the period for the rest.
 *
 * @param cle first column of the group: process, département or organisation
 * @param sousCle second one: step or version; empty without one
 * @param plusAncienne when the oldest that waits was created
 * @param enRetard how many of {@code enAttente} have their due date behind them
 * @param entrees created in the period
 * @param sorties over in the period, done or withdrawn
 * @param retirees how many of {@code sorties} went away without being done
 * @param avecEcheance how many of {@code sorties} had a due date
 * @param horsDelai how many of {@code avecEcheance} ended after it
 * @param mediane seconds that half of {@code sorties} waited at most; none when nothing ended
 * @param centile90 seconds that nine in ten of {@code sorties} waited at most
 */
public record Mesure(
    String cle,
    String sousCle,
    long enAttente,
    @Nullable OffsetDateTime plusAncienne,
    long enRetard,
    long entrees,
    long sorties,
    long retirees,
    long avecEcheance,
    long horsDelai,
    @Nullable Double mediane,
    @Nullable Double centile90) {

  /** Nothing waits, nothing moved. */
  static final Mesure VIDE = new Mesure("", "", 0, null, 0, 0, 0, 0, 0, 0, null, null);

  /** Percent of what waits that is late; none when nothing waits. */
  public @Nullable Long partEnRetard() {
    return part(enRetard, enAttente);
  }

  /** Percent of what ended that ended late; none when nothing with a due date ended. */
  public @Nullable Long partHorsDelai() {
    return part(horsDelai, avecEcheance);
  }

  /** How warm it is drawn. */
  public Chaleur chaleur() {
    return Chaleur.of(mediane);
  }

  private static @Nullable Long part(long partie, long tout) {
    return tout == 0 ? null : Math.round(100.0 * partie / tout);
  }
}
