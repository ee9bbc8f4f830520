package fr.parcours.iae.echangeasp;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether a slot of the ASP has come. */
@Component
@EnableConfigurationProperties(AspProperties.class)
class PassagesAsp {

  private static final String REGARD = "${parcours.asp.regard:PT1M}";
  private static final Logger LOG = LoggerFactory.getLogger(PassagesAsp.class);

  private final PassageService passages;
  private final ConservationEchangeService conservation;

  PassagesAsp(PassageService passages, ConservationEchangeService conservation) {
    this.passages = passages;
    this.conservation = conservation;
  }

  @Scheduled(fixedDelayString = "${parcours.asp.oubli:PT24H}", initialDelayString = REGARD)
  void forget() {
    try {
      LOG.debug("{} files of the ASP forgotten", conservation.forget());
    } catch (RuntimeException e) {
      LOG.warn("Files of the ASP could not be forgotten; it will be tried again", e);
    }
  }

  @Scheduled(fixedDelayString = REGARD, initialDelayString = REGARD)
  void look() {
    try {
      int made = passages.deposit();
      boolean fetched = passages.fetch();
      LOG.debug("{} files made, answers asked for: {}", made, fetched);
    } catch (RuntimeException e) {
      LOG.warn("A slot of the ASP could not be run; it will be tried again", e);
    }
  }
}
