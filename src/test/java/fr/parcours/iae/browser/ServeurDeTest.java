package fr.parcours.iae.browser;

import fr.parcours.iae.piece.AccesAntivirus;
import fr.parcours.iae.support.AntivirusDeTest;
import fr.parcours.iae.support.BaseDeTest;
import fr.parcours.iae.support.HorlogeDeTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The whole application on a real port, with the page of all parts, on the shared database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"test", "pieces"})
@Import(ServeurDeTest.Infrastructure.class)
public @interface ServeurDeTest {

  /** Database, clock and antivirus. */
  @TestConfiguration(proxyBeanMethods = false)
  class Infrastructure {

    @Bean
    @Primary
    HorlogeDeTest clock() {
      return new HorlogeDeTest(LocalDate.of(2026, 11, 24));
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
      };
    }
  }
}
