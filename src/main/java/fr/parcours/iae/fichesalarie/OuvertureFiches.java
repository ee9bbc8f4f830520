package fr.parcours.iae.fichesalarie;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the fiches hires miss, each in a transaction of its own: one that fails stops no other. */
@Component
public class OuvertureFiches {

  private static final int LOT = 50;
  private static final UUID DEBUT = new UUID(0L, 0L);
  private static final Logger LOG = LoggerFactory.getLogger(OuvertureFiches.class);

  private final LectureFichesService lecture;
  private final FicheSalarieService service;

  OuvertureFiches(LectureFichesService lecture, FicheSalarieService service) {
    this.lecture = lecture;
    this.service = service;
  }

  /** Answers how many were opened. */
  public int openMissing() {
    int opened = 0;
    List<UUID> lot = lecture.missing(DEBUT, LOT);
    while (!lot.isEmpty()) {
      for (UUID candidatureId : lot) {
        opened += open(candidatureId) ? 1 : 0;
      }
      lot = lecture.missing(lot.get(lot.size() - 1), LOT);
    }
    dismiss();
    return opened;
  }

  private void dismiss() {
    try {
      while (service.dismissSettled(LOT * LOT) > 0) {
        LOG.debug("Hires whose fiche is settled are set aside");
      }
    } catch (RuntimeException e) {
      LOG.warn("Hires whose fiche is settled could not be set aside yet", e);
    }
  }

  private boolean open(UUID candidatureId) {
    try {
      return service.open(candidatureId);
    } catch (RuntimeException e) {
      LOG.warn("The fiche of the hire {} could not be opened yet", candidatureId, e);
      return false;
    }
  }
}
