package fr.parcours.iae.support;

import fr.parcours.iae.echangeasp.AccesAsp;
import fr.parcours.iae.piece.AccesAntivirus;
import java.time.LocalDate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

@TestConfiguration(proxyBeanMethods = false)
@org.springframework.context.annotation.Import(Monde.class)
class TestInfrastructure {

  @Bean
  @Primary
  HorlogeDeTest clock() {
    return new HorlogeDeTest(LocalDate.of(2026, 11, 24));
  }

  @Bean
  AccesAsp accesAsp() {
    return AspDeTest.acces();
  }

  @Bean
  AccesAntivirus accesAntivirus() {
    return AntivirusDeTest.acces();
  }

  @Bean
  DynamicPropertyRegistrar database() {
    return registry -> {
      registry.add("spring.datasource.url", BaseDeTest::url);
      registry.add("spring.datasource.username", () -> "postgres");
      registry.add("spring.datasource.password", () -> "postgres");
      registry.add("spring.mail.port", () -> FauxSmtp.instance().port());
      registry.add("spring.mail.properties.mail.smtp.timeout", () -> 500);
    };
  }
}
