package fr.parcours.iae.passiae;

import fr.parcours.iae.regles.DureePass;
import fr.parcours.iae.regles.EtatPassIae;
import fr.parcours.iae.regles.PeriodePass;
import fr.parcours.iae.regles.PeriodeSuspension;
import fr.parcours.iae.regles.SoldePass;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PASS IAE: 730 days in which SIAE may hire the person.
 *
 * @param numero 12 characters, as the ASP knows it
 * @param debut first day
 * @param fin last day, included
 * @param suspensionDebut first day of the last suspension; none if never suspended
 */
public record PassIae(
    UUID id,
    UUID candidatId,
    String numero,
    LocalDate debut,
    LocalDate fin,
    OriginePass origine,
    @Nullable UUID diagnosticId,
    @Nullable UUID candidatureId,
    @Nullable LocalDate suspensionDebut,
    @Nullable LocalDate suspensionFin) {

  /** The state on a day. A suspension never begins later than today: the last one decides. */
  public EtatPassIae etat(LocalDate today) {
    return EtatPassIae.le(today, periode(), suspension());
  }

  /** Its whole length in days, first and last included. */
  public long duree() {
    return ChronoUnit.DAYS.between(debut, fin) + 1;
  }

  /** Days given beyond the first two years. */
  public long joursGagnes() {
    return duree() - DureePass.JOURS;
  }

  /** Days already used: neither left, nor suspended and still to come. */
  public long joursPasses(LocalDate today) {
    LocalDate jusqua = today.isAfter(fin) ? fin.plusDays(1) : today;
    return Math.max(0, ChronoUnit.DAYS.between(debut, jusqua));
  }

  /** Days suspended that are still to come, which the person gets back. */
  public long joursSuspendus(LocalDate today) {
    return duree() - joursPasses(today) - joursRestants(today);
  }

  private List<PeriodeSuspension> suspension() {
    return suspensionDebut == null || suspensionFin == null
        ? List.of()
        : List.of(new PeriodeSuspension(suspensionDebut, suspensionFin));
  }

  public PeriodePass periode() {
    return new PeriodePass(debut, fin);
  }

  /** A running or future PASS is valid: it is reused, never doubled. */
  public boolean isValid(LocalDate today) {
    return !today.isAfter(fin);
  }

  /** Days left, today included, those still suspended left out; the whole before it starts. */
  public long joursRestants(LocalDate today) {
    return SoldePass.le(today, periode(), suspension()).jours();
  }

  /** The number as people read it: 99999 00 00042. */
  public String affichage() {
    return numero.substring(0, 5) + " " + numero.substring(5, 7) + " " + numero.substring(7);
  }

  PassIae startingOn(LocalDate newDebut, LocalDate newFin) {
    return new PassIae(
        id,
        candidatId,
        numero,
        newDebut,
        newFin,
        origine,
        diagnosticId,
        candidatureId,
        suspensionDebut,
        suspensionFin);
  }

  PassIae endingOn(LocalDate newFin) {
    return startingOn(debut, newFin);
  }

  PassIae suspendedBy(Suspension suspension) {
    return new PassIae(
        id,
        candidatId,
        numero,
        debut,
        fin,
        origine,
        diagnosticId,
        candidatureId,
        suspension.debut(),
        suspension.fin());
  }
}
