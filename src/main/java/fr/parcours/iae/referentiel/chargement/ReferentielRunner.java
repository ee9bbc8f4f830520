package fr.parcours.iae.referentiel.chargement;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the reference data up to date before anything else runs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferentielRunner implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ReferentielRunner.class);

  private final ChargementReferentielService chargement;

  ReferentielRunner(ChargementReferentielService chargement) {
    this.chargement = chargement;
  }

  @Override
  public void run(ApplicationArguments args) throws Exception {
    long start = System.nanoTime();
    long rows = 0;
    for (FichierReferentiel fichier : Publications.all()) {
      rows += chargement.load(fichier);
    }
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    LOG.info("FIGURE referentiel.rows_loaded = {} rows", rows);
    LOG.info("FIGURE referentiel.load_ms = {} ms", millis);
  }
}
