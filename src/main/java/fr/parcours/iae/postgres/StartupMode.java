package fr.parcours.iae.postgres;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Chooses before configuration files are read: a given database, or the demo on an embedded one.
 */
class StartupMode implements EnvironmentPostProcessor, Ordered {

  static final String DEMO = "demo";
  static final String EMBEDDED = "parcours.postgres.embedded";

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER - 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    // The engine computes due dates in the JVM's zone; legal time is Paris on every machine.
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
    boolean given = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    Set<String> profiles = askedProfiles(environment);
    boolean demo = !given && (profiles.isEmpty() || profiles.contains(DEMO));
    if (demo) {
      environment.addActiveProfile(DEMO);
    }
    Map<String, Object> defaults = new LinkedHashMap<>();
    defaults.put(EMBEDDED, demo);
    quietenBoot(defaults);
    environment.getPropertySources().addLast(new MapPropertySource("parcours-startup", defaults));
  }

  /** Boot itself reads the property only later, with the configuration files. */
  private static Set<String> askedProfiles(ConfigurableEnvironment environment) {
    Set<String> profiles = new LinkedHashSet<>(List.of(environment.getActiveProfiles()));
    Binder.get(environment)
        .bind("spring.profiles.active", String[].class)
        .ifBound(asked -> profiles.addAll(List.of(asked)));
    return profiles;
  }

  /** What Boot would print around a failure that we already say in one line. */
  private static void quietenBoot(Map<String, Object> defaults) {
    defaults.put("spring.main.banner-mode", "off");
    defaults.put("logging.level.io.zonky", "WARN");
    defaults.put(
        "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "OFF");
    defaults.put(
        "logging.level.org.springframework.boot.web.servlet.context"
            + ".AnnotationConfigServletWebServerApplicationContext",
        "ERROR");
    defaults.put("logging.level.org.springframework.boot.autoconfigure.logging", "WARN");
  }
}
