package fr.parcours.iae.pilotage;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One group while it is counted. */
final class Compte {

  private final String cle;
  private final String sous;
  private final Rangs rangs = new Rangs();
  private long attend;
  private @Nullable OffsetDateTime ancienne;
  private long retard;
  private long entrees;
  private long sorties;
  private long retirees;
  private long datees;
  private long hors;
  private @Nullable Double mediane;
  private @Nullable Double centile90;

  Compte(String cle, String sous) {
    this.cle = cle;
    this.sous = sous;
  }

  /** What ended: so many, of which withdrawn, with a due date, after it. */
  record Fin(long n, long retirees, long datees, long hors) {}

  String cle() {
    return cle;
  }

  String sous() {
    return sous;
  }

  Rangs rangs() {
    return rangs;
  }

  long attend() {
    return attend;
  }

  long sorties() {
    return sorties;
  }

  void attend(long n, OffsetDateTime laPlusAncienne, long enRetard) {
    attend += n;
    retard += enRetard;
    ancienne = ancienne == null || laPlusAncienne.isBefore(ancienne) ? laPlusAncienne : ancienne;
  }

  void arrive(long n) {
    entrees += n;
  }

  void end(Fin fin) {
    sorties += fin.n();
    retirees += fin.retirees();
    datees += fin.datees();
    hors += fin.hors();
  }

  /** Takes its percentiles from its ranks, once they are read. */
  void rank() {
    set(rangs.centile(0.5), rangs.centile(0.9));
  }

  void set(@Nullable Double laMediane, @Nullable Double leCentile90) {
    mediane = laMediane;
    centile90 = leCentile90;
  }

  Mesure mesure() {
    return new Mesure(
        cle, sous, attend, ancienne, retard, entrees, sorties, retirees, datees, hors, mediane,
        centile90);
  }
}
