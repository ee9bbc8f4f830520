package fr.parcours.iae.echangeasp;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.asp.Limites;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs each slot once, on whichever node claims it first. */
@Service
public class PassageService {

  /** A slot that nobody looked at for this long is left to the next one. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private final Lots lots;
  private final LotService service;
  private final EchangeProcess process;
  private final AspProperties asp;
  private final CanalAsp canal;
  private final Clock clock;

  PassageService(
      Lots lots,
      LotService service,
      EchangeProcess process,
      AspProperties asp,
      CanalAsp canal,
      Clock clock) {
    this.lots = lots;
    this.service = service;
    this.process = process;
    this.asp = asp;
    this.canal = canal;
    this.clock = clock;
  }

  /** One file of each kind in a slot of depositing; answers how many were made. */
  @Transactional
  public int deposit() {
    Optional<ZonedDateTime> slot = slot(true);
    if (slot.isEmpty() || !lots.claim("DEPOT", slot.get().toInstant())) {
      return 0;
    }
    int made = 0;
    for (Ligne.Mouvement mouvement : Ligne.Mouvement.values()) {
      // One file of a kind at a time: after an outage they do not leave all at once.
      made += !lots.isWaiting(mouvement) && service.prepare(mouvement).isPresent() ? 1 : 0;
    }
    return made;
  }

  /** Asks for the answers in a slot of fetching. */
  @Transactional
  public boolean fetch() {
    Optional<ZonedDateTime> slot = slot(false);
    if (slot.isEmpty() || !lots.claim("RETRAIT", slot.get().toInstant())) {
      return false;
    }
    process.fetch(Uuids.v7());
    return true;
  }

  /** An administrator does not wait for the slot; two clicks of a minute are one. */
  @Transactional
  public boolean fetchNow() {
    boolean ours =
        canal.isConfigured()
            && lots.claim("RETRAIT", clock.instant().truncatedTo(ChronoUnit.MINUTES));
    if (ours) {
      process.fetch(Uuids.v7());
    }
    return ours;
  }

  private Optional<ZonedDateTime> slot(boolean depot) {
    if (!canal.isConfigured()) {
      return Optional.empty();
    }
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    if (asp.sansCalendrier()) {
      return Optional.of(now.truncatedTo(ChronoUnit.MINUTES));
    }
    ZonedDateTime from = now.minus(TOLERANCE);
    ZonedDateTime slot = depot ? Limites.prochainDepot(from) : Limites.prochainRetrait(from);
    return slot.isAfter(now) ? Optional.empty() : Optional.of(slot);
  }
}
