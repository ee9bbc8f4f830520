package fr.parcours.iae.demo;

import fr.parcours.iae.piece.AccesAntivirus;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The antivirus inside the demonstration: it refuses what contains the EICAR test string. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class AntivirusDemo {

  @Bean
  ServeurAntivirus serveurAntivirus() throws IOException {
    return new ServeurAntivirus();
  }

  @Bean
  AccesAntivirus accesAntivirusDemo(ServeurAntivirus serveur) {
    return new AccesAntivirus("127.0.0.1", serveur.port());
  }
}
