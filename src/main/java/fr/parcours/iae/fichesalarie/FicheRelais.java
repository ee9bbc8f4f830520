package fr.parcours.iae.fichesalarie;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the fiches hires need, a few seconds after them: the click that hires does not wait for it,
 * and nothing is forgotten if a node dies in between.
 */
@Component
class FicheRelais {

  private static final String REPRISE = "${parcours.fiches.reprise:PT15S}";
  private static final Logger LOG = LoggerFactory.getLogger(FicheRelais.class);

  private final OuvertureFiches ouvertures;
  private final ArchivageFiches archivage;

  FicheRelais(OuvertureFiches ouvertures, ArchivageFiches archivage) {
    this.archivage = archivage;
    this.ouvertures = ouvertures;
  }

  @Scheduled(
      fixedDelayString = "${parcours.fiches.archivage:PT24H}",
      initialDelayString = "${parcours.fiches.archivage-debut:PT10M}")
  void archive() {
    try {
      LOG.debug("{} fiches put away", archivage.archive());
    } catch (RuntimeException e) {
      LOG.warn("Fiches could not be put away; it will be tried again", e);
    }
  }

  @Scheduled(fixedDelayString = REPRISE, initialDelayString = REPRISE)
  void drain() {
    try {
      LOG.debug("{} fiches opened", ouvertures.openMissing());
    } catch (RuntimeException e) {
      LOG.warn("Fiches could not be opened; it will be tried again", e);
    }
  }
}
