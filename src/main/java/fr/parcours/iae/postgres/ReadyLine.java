package fr.parcours.iae.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: where to look. */
@Component
class ReadyLine {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

  @EventListener
  void announce(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      LOG.info("{}", line(web.getWebServer().getPort(), web.getEnvironment()));
    }
  }

  static String line(int port, Environment environment) {
    String path = environment.getProperty("server.servlet.context-path", "/");
    String demo = environment.matchesProfiles(StartupMode.DEMO) ? " (démonstration)" : "";
    return "Parcours IAE est prêt%s : http://localhost:%d%s".formatted(demo, port, path);
  }
}
