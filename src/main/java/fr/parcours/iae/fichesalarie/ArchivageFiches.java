package fr.parcours.iae.fichesalarie;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts away, each in a transaction of its own, the fiches nobody needs any more. */
@Component
public class ArchivageFiches {

  private static final int LOT = 200;
  private static final Logger LOG = LoggerFactory.getLogger(ArchivageFiches.class);

  private final LectureFichesService lecture;
  private final FicheSalarieService service;

  ArchivageFiches(LectureFichesService lecture, FicheSalarieService service) {
    this.lecture = lecture;
    this.service = service;
  }

  /** Answers how many were put away. */
  public int archive() {
    int archived = 0;
    List<UUID> lot = lecture.archivable(new UUID(0L, 0L), LOT);
    while (!lot.isEmpty()) {
      for (UUID ficheId : lot) {
        archived += archive(ficheId) ? 1 : 0;
      }
      lot = lecture.archivable(lot.get(lot.size() - 1), LOT);
    }
    return archived;
  }

  private boolean archive(UUID ficheId) {
    try {
      return service.archive(ficheId);
    } catch (RuntimeException e) {
      LOG.warn("The fiche {} could not be put away yet", ficheId, e);
      return false;
    }
  }
}
