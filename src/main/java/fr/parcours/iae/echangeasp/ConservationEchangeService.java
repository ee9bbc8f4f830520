package fr.parcours.iae.echangeasp;

import fr.parcours.iae.candidat.PiecesScellees;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bytes exchanged with the ASP as long as they may serve, under the active key. */
@Service
public class ConservationEchangeService implements PiecesScellees {

  private final Lots lots;
  private final Clock clock;
  private final Period duree;

  ConservationEchangeService(
      Lots lots, Clock clock, @Value("${parcours.asp.conservation:P30D}") Period duree) {
    this.lots = lots;
    this.clock = clock;
    this.duree = duree;
  }

  /** Forgets the bytes whose time is over; answers how many files. */
  @Transactional
  public int forget() {
    return lots.forget(OffsetDateTime.now(clock).minus(duree));
  }

  @Override
  @Transactional
  public int resceller(int max) {
    return lots.reseal(max);
  }
}
