package fr.parcours.iae.organisation;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the prescribers once the communes they stand in are there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PrescripteursRunner implements ApplicationRunner {

  private final PrescripteursService prescripteurs;

  PrescripteursRunner(PrescripteursService prescripteurs) {
    this.prescripteurs = prescripteurs;
  }

  @Override
  public void run(ApplicationArguments args) throws Exception {
    prescripteurs.load();
  }
}
