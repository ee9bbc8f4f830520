package fr.parcours.iae.piece;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files received before they were analysed at all are in quarantine too: they are found here. */
@Component
@EnableConfigurationProperties(AntivirusProperties.class)
class AnalyseRelais {

  private static final String REPRISE = "${parcours.antivirus.reprise:PT1M}";
  private static final Logger LOG = LoggerFactory.getLogger(AnalyseRelais.class);

  private final AnalyseService analyses;

  AnalyseRelais(AnalyseService analyses) {
    this.analyses = analyses;
  }

  @Scheduled(fixedDelayString = REPRISE, initialDelayString = REPRISE)
  void look() {
    try {
      LOG.debug("{} analyses asked for", analyses.startMissing());
    } catch (RuntimeException e) {
      LOG.warn("Files without analysis could not be looked for; it will be tried again", e);
    }
  }
}
