package fr.parcours.iae.diffusion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds what subscribers have to be told: no click waits for it. */
@Component
@EnableConfigurationProperties(DiffusionProperties.class)
class DiffusionRelais {

  private static final String REGARD = "${parcours.diffusion.regard:PT5S}";
  private static final Logger LOG = LoggerFactory.getLogger(DiffusionRelais.class);

  private final DiffusionService service;

  DiffusionRelais(DiffusionService service) {
    this.service = service;
  }

  @Scheduled(fixedDelayString = REGARD, initialDelayString = REGARD)
  void look() {
    try {
      LOG.debug("{} runs started", service.startRuns());
    } catch (RuntimeException e) {
      LOG.warn("What subscribers wait for could not be looked at; it will be tried again", e);
    }
  }

  @Scheduled(fixedDelayString = "PT24H", initialDelayString = REGARD)
  void forget() {
    try {
      LOG.debug("{} events forgotten", service.forget());
    } catch (RuntimeException e) {
      LOG.warn("Events taken could not be forgotten; it will be tried again", e);
    }
  }
}
