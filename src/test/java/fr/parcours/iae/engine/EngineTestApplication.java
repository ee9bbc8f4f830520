package fr.parcours.iae.engine;

import fr.parcours.iae.engine.camunda.Essais;
import fr.parcours.iae.support.BaseDeTest;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Not a configuration found by scanning: only {@link EngineTest} names it. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"fr.parcours.iae.engine", "fr.parcours.iae.shared"},
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class EngineTestApplication {

  @Bean
  DynamicPropertyRegistrar database() {
    return registry -> {
      registry.add("spring.datasource.url", () -> Bases.create("moteur"));
      registry.add("spring.datasource.username", () -> "postgres");
      registry.add("spring.datasource.password", () -> "postgres");
    };
  }

  @Bean
  VariablesDeclarees variablesEssai() {
    return new VariablesDeclarees("essai", Set.of("accepted", "code", "result"));
  }

  @Bean
  VariablesDeclarees variablesAppelant() {
    return new VariablesDeclarees("appelant", Set.of("accepted"));
  }

  @Bean
  Temoins temoins() {
    return new Temoins();
  }

  @Bean
  Essais.Versions versions() {
    return new Essais.Versions();
  }

  @Bean
  Essais.Echeances echeances() {
    return new Essais.Echeances();
  }

  @Bean
  Essais.Delegue delegue() {
    return new Essais.Delegue();
  }

  /** Databases of the shared test server. */
  static final class Bases {

    private Bases() {}

    static synchronized String create(String name) {
      try (var connection = BaseDeTest.server().getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        var found =
            statement.executeQuery("select 1 from pg_database where datname = '" + name + "'");
        if (!found.next()) {
          statement.execute("create database " + name);
        }
        return BaseDeTest.server().getJdbcUrl("postgres", name);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
