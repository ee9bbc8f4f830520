package fr.parcours.iae.version;

import fr.parcours.iae.engine.DeployedDefinition;
import fr.parcours.iae.engine.Deployeur;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * At start, deploys what the build holds and writes the national row of each key that has none yet.
 *
 * <p>A newer version of a known key enters force by a row of the register only, never by a restart.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
class MiseEnVigueurService implements ApplicationRunner {

  /** Before any case: the first row of a key covers every legal date. */
  private static final LocalDate ORIGINE = LocalDate.of(2020, 1, 1);

  private final Deployeur deployeur;
  private final Registre registre;

  MiseEnVigueurService(Deployeur deployeur, Registre registre) {
    this.deployeur = deployeur;
    this.registre = registre;
  }

  @Override
  public void run(ApplicationArguments args) {
    deployeur.deployAll().values().forEach(this::registerIfNew);
  }

  private void registerIfNew(DeployedDefinition d) {
    Nature nature = Nature.valueOf(d.kind().name());
    if (registre.hasNational(nature, d.key())) {
      return;
    }
    registre.add(
        new NouvelleVersion(
            nature,
            d.key(),
            null,
            d.definitionId(),
            d.version(),
            d.versionTag(),
            d.sha256(),
            ORIGINE,
            "Première mise en vigueur",
            null,
            null));
  }
}
