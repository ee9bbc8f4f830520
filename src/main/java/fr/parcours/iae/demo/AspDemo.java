package fr.parcours.iae.demo;

import fr.parcours.iae.echangeasp.AccesAsp;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The ASP inside the demonstration: it takes files and answers them half a minute later. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class AspDemo {

  @Bean
  ServeurAsp serveurAsp() throws IOException, GeneralSecurityException {
    return new ServeurAsp(Files.createTempDirectory("asp-demo"));
  }

  @Bean
  AccesAsp accesAspDemo(ServeurAsp serveur) {
    return new AccesAsp(
        "127.0.0.1", serveur.port(), "riae", serveur.clePrivee(), serveur.empreinte());
  }

  /** Answers what it holds, now and then. */
  @Component
  @Profile("demo")
  static class Reponses {

    private static final Logger LOG = LoggerFactory.getLogger(Reponses.class);

    private final ServeurAsp serveur;

    Reponses(ServeurAsp serveur) {
      this.serveur = serveur;
    }

    @Scheduled(fixedDelayString = "PT30S")
    void answer() throws IOException {
      LOG.debug("{} files answered", serveur.answer());
    }
  }
}
