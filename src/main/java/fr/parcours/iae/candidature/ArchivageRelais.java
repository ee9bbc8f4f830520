package fr.parcours.iae.candidature;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the automatic archive, a bounded batch per transaction, until nothing is left to do. */
@Component
class ArchivageRelais {

  private static final Logger LOG = LoggerFactory.getLogger(ArchivageRelais.class);
  private static final int LOT = 500;

  private final ArchivageService service;

  ArchivageRelais(ArchivageService service) {
    this.service = service;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void archive() {
    try {
      int archived;
      do {
        archived = service.archiveDue(LOT);
        LOG.debug("{} candidatures archived", archived);
      } while (archived == LOT);
    } catch (RuntimeException e) {
      LOG.warn("The automatic archive stopped; it will be tried again", e);
    }
  }
}
