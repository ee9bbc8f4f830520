package fr.parcours.iae.demo;

import fr.parcours.iae.diffusion.DiffusionService;
import fr.parcours.iae.shared.Acteur;
import java.io.IOException;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A subscriber inside the demonstration, signed up before the first PASS. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DiffusionDemo {

  @Bean
  Consommateur consommateur() throws IOException {
    return new Consommateur();
  }

  /** Its port and its secret change at each start. */
  @Component
  @Profile("demo")
  @Order(-1)
  static class Abonne implements ApplicationRunner {

    private static final String NOM = "Abonné de la démonstration";

    private final Consommateur consommateur;
    private final DiffusionService diffusion;

    Abonne(Consommateur consommateur, DiffusionService diffusion) {
      this.consommateur = consommateur;
      this.diffusion = diffusion;
    }

    @Override
    public void run(ApplicationArguments args) {
      consommateur.setSecret(
          diffusion.list().stream()
              .filter(s -> s.abonnement().nom().equals(NOM))
              .findFirst()
              .map(s -> moved(s.abonnement().id()))
              .orElseGet(this::signedUp));
    }

    private String moved(UUID id) {
      diffusion.move(id, consommateur.adresse(), Acteur.systeme()).orElseThrow();
      return diffusion.changeSecret(id, Acteur.systeme());
    }

    private String signedUp() {
      return diffusion
          .subscribe(NOM, consommateur.adresse(), Acteur.systeme())
          .orElseThrow()
          .secret();
    }
  }
}
