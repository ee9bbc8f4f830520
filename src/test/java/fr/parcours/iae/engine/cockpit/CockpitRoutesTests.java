package fr.parcours.iae.engine.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.engine.cockpit.RouteCockpit.Acces;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No route of the jars is forgotten: each is admitted or refused by a line of the list. */
class CockpitRoutesTests {

  private final RoutesCockpit routes = new RoutesCockpit();

  @Test
  void every_route_of_the_jars_has_its_line() {
    Set<String> jars = RoutesDesJars.all();
    System.out.println("FIGURE cockpit.routes = " + jars.size());
    System.out.println("FIGURE cockpit.routes_admitted = " + admitted());

    assertThat(jars).hasSizeGreaterThan(400);
    assertThat(missing(jars, lines())).isEmpty();
  }

  @Test
  void a_route_without_its_line_is_reported() {
    Set<String> jars = new TreeSet<>(RoutesDesJars.all());
    jars.add("POST /camunda/api/engine/engine/{name}/surprise");

    assertThat(missing(jars, lines()))
        .containsExactly("POST /camunda/api/engine/engine/{name}/surprise");
  }

  @Test
  void only_retries_write_and_only_administrators_may() {
    assertThat(
            routes.all().stream()
                .filter(r -> r.acces() != Acces.REFUSE)
                .filter(r -> r.methode().equals("PUT") || r.methode().equals("DELETE"))
                .map(r -> r.acces() + " " + r.modele()))
        .containsExactlyInAnyOrder(
            "ADMINISTRATEUR /camunda/api/engine/engine/{name}/external-task/{id}/retries",
            "ADMINISTRATEUR /camunda/api/engine/engine/{name}/job/{id}/retries");
  }

  @Test
  void the_most_precise_line_decides() {
    String engine = "/camunda/api/engine/engine/default";
    assertThat(routes.accesOf("GET", engine + "/process-definition/abc")).isEqualTo(Acces.MANAGER);
    assertThat(routes.accesOf("GET", engine + "/process-definition/abc/rendered-form"))
        .isEqualTo(Acces.REFUSE);
    assertThat(routes.accesOf("POST", engine + "/task/create")).isEqualTo(Acces.REFUSE);
    assertThat(routes.accesOf("DELETE", engine + "/process-instance/abc")).isEqualTo(Acces.REFUSE);
    assertThat(routes.accesOf("GET", "/camunda/app/admin/default/")).isEqualTo(Acces.REFUSE);
  }

  private static Set<String> missing(Set<String> jars, Set<String> lines) {
    return jars.stream()
        .filter(route -> !lines.contains(route))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> lines() {
    return routes.all().stream()
        .map(r -> r.methode() + " " + r.modele())
        .collect(Collectors.toSet());
  }

  private long admitted() {
    return routes.all().stream().filter(r -> r.acces() != Acces.REFUSE).count();
  }
}
