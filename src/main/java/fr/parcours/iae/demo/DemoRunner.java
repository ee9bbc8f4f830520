package fr.parcours.iae.demo;

import fr.parcours.iae.engine.HorlogeMoteur;
import fr.parcours.iae.shared.Profil;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demonstration once: after the models and the reference data, before the first job.
 */
@Component
@Profile("demo")
@Order(0)
class DemoRunner implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoRunner.class);

  private final JdbcClient jdbc;
  private final FluxDemo flux;
  private final EquipesDemo equipes;
  private final FichesDemo fiches;
  private final PropositionsDemo propositions;
  private final Gestes gestes;
  private final HorlogeDemo horloge;
  private final HorlogeMoteur moteur;

  DemoRunner(
      JdbcClient jdbc,
      FluxDemo flux,
      EquipesDemo equipes,
      FichesDemo fiches,
      PropositionsDemo propositions,
      Gestes gestes,
      HorlogeDemo horloge,
      HorlogeMoteur moteur) {
    this.jdbc = jdbc;
    this.flux = flux;
    this.equipes = equipes;
    this.fiches = fiches;
    this.propositions = propositions;
    this.gestes = gestes;
    this.horloge = horloge;
    this.moteur = moteur;
  }

  @Override
  public void run(ApplicationArguments args) throws IOException {
    if (isFilled()) {
      return;
    }
    flux.importAll();
    long start = System.nanoTime();
    Deroule deroule = new Deroule();
    for (Territoire territoire : Territoire.values()) {
      Equipe equipe = equipes.open(territoire);
      equipes.openDdets(territoire);
      fiches.tell(equipe, deroule);
      new Scenarios(equipe, gestes, deroule, horloge).tell();
    }
    equipes.openPlateforme("support", "Soraya Meunier", Profil.SUPPORT);
    propositions.tell(
        equipes.openPlateforme("administratrice", "Claire Aubry", Profil.ADMINISTRATEUR),
        equipes.openPlateforme("administrateur", "Paul Rivière", Profil.ADMINISTRATEUR));
    deroule.play(horloge, moteur);
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    LOG.info("FIGURE demo.seed_ms = {} ms", millis);
  }

  private boolean isFilled() {
    return jdbc.sql("select exists (select from utilisateur)").query(Boolean.class).single();
  }
}
