package fr.parcours.iae.engine.cockpit;

import fr.parcours.iae.engine.cockpit.RouteCockpit.Acces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The committed list of routes; what is not on it is refused. */
@Component
class RoutesCockpit {

  private final List<RouteCockpit> routes = read();

  /** The access of the most precise route that fits. */
  Acces accesOf(String method, String path) {
    return routes.stream()
        .filter(route -> route.matches(method, path))
        .max(Comparator.comparingInt(RouteCockpit::precision))
        .map(RouteCockpit::acces)
        .orElse(Acces.REFUSE);
  }

  List<RouteCockpit> all() {
    return routes;
  }

  private static List<RouteCockpit> read() {
    try {
      return new ClassPathResource("cockpit/routes.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(RouteCockpit::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
