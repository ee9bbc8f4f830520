package fr.parcours.iae.postgres;

import java.net.InetAddress;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Everything that can be refused before the first bean, in the order a person would fix it. */
class StartupChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    if (!(context instanceof WebServerApplicationContext)
        || !environment.getProperty("parcours.startup.checks", Boolean.class, true)) {
      return;
    }
    RequiredSettings.check(environment);
    PortCheck.requireFree(
        Binder.get(environment).bind("server.address", InetAddress.class).orElse(null),
        environment.getProperty("server.port", Integer.class, 8080));
    if (environment.getProperty(StartupMode.EMBEDDED, Boolean.class, false)) {
      DataDirectoryLock.requireFree(PostgresProperties.dataDirectory(environment));
    }
    String url = environment.getProperty("spring.datasource.url");
    if (StringUtils.hasText(url)) {
      refuseDemo(environment);
      DatabaseCheck.requireReachable(
          url,
          environment.getProperty("spring.datasource.username"),
          environment.getProperty("spring.datasource.password"));
    }
  }

  private static void refuseDemo(Environment environment) {
    if (environment.matchesProfiles(StartupMode.DEMO)) {
      throw new StartupFailure(
          "Le profil demo ne s’utilise pas avec SPRING_DATASOURCE_URL :"
              + " il créerait des comptes de démonstration dans une vraie base.",
          "Retirez l’un des deux.");
    }
  }
}
