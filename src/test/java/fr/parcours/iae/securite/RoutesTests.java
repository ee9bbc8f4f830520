package fr.parcours.iae.securite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.organisation.flux.ImportFluxService;
import fr.parcours.iae.securite.FixtureRoutes.Cas;
import fr.parcours.iae.securite.FixtureRoutes.Lien;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.TacheService;
import jakarta.servlet.ServletException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route × every kind of person × own or other's case; a route without its row fails. */
@ParcoursTest
class RoutesTests {

  /** Answered by the security filters, not by a controller. */
  private static final Set<String> FILTRES = Set.of("POST /connexion", "POST /deconnexion");

  @Autowired MockMvc mvc;
  @Autowired List<RequestMappingInfoHandlerMapping> mappings;
  @Autowired HorlogeDeTest horloge;
  @Autowired Monde monde;
  @Autowired DepotService depots;
  @Autowired TacheService taches;
  @Autowired DossierService dossiers;
  @Autowired ImportFluxService imports;
  @Autowired JdbcClient jdbc;

  private final List<MatriceRoutes.Ligne> matrix = MatriceRoutes.read();
  private FixtureRoutes fixture;

  @BeforeEach
  void meet() {
    horloge.setDate(LocalDate.of(2026, 11, 24));
    fixture = new FixtureRoutesReelles(monde, depots, taches, dossiers, imports, jdbc);
  }

  @Test
  void everyRouteHasItsRowAndEveryRowItsRoute() {
    Set<String> rows =
        matrix.stream()
            .map(MatriceRoutes.Ligne::route)
            .collect(Collectors.toCollection(TreeSet::new));
    rows.removeAll(FILTRES);
    assertThat(rows).isEqualTo(routes());
  }

  @Test
  void everyRouteAnswersEachKindOfPersonAsTheMatrixSays() throws Exception {
    List<String> differences = new ArrayList<>();
    int cells = 0;
    int tried = 0;
    for (MatriceRoutes.Ligne row : matrix) {
      for (Map.Entry<String, String> cell : row.reponses().entrySet()) {
        for (Attente attente : Attente.of(cell.getValue())) {
          cells++;
          tried += check(row, cell.getKey(), attente, differences) ? 1 : 0;
        }
      }
    }
    System.out.println("FIGURE routes = " + matrix.size());
    System.out.println("FIGURE routes.roles = " + cells + " cells");
    System.out.println("FIGURE routes.roles.tried = " + tried + " cells");
    assertThat(differences).isEmpty();
    assertThat(tried).isEqualTo(cells);
  }

  @Test
  void noChangeIsAcceptedWithoutItsToken() throws Exception {
    List<String> accepted = new ArrayList<>();
    for (MatriceRoutes.Ligne row : matrix) {
      if (row.methode().equals("GET")) {
        continue;
      }
      for (String person : row.reponses().keySet()) {
        Cas cas = any(row, person, List.of(Lien.values()));
        int status = status(request(row, cas), person);
        boolean toLogin =
            row.chemin().equals("/connexion") && status == 302
                || person.equals("anonyme") && status == 303;
        if (status != 403 && status != 404 && !toLogin) {
          accepted.add(row.route() + " " + person + " " + status);
        }
      }
    }
    assertThat(accepted).isEmpty();
  }

  /** What one half of a cell expects, and whose case may be taken to ask. */
  private record Attente(String statut, List<Lien> liens) {

    static List<Attente> of(String cell) {
      String[] parts = cell.split("/");
      return parts.length == 1
          ? List.of(new Attente(cell, List.of(Lien.values())))
          : List.of(
              new Attente(parts[0], List.of(Lien.PROPRE)),
              new Attente(parts[1], List.of(Lien.AUTRE)),
              new Attente(parts[1], List.of(Lien.INCONNU)));
    }
  }

  /** Whether the fixture has such a case, so that the cell was tried. */
  private boolean check(
      MatriceRoutes.Ligne row, String person, Attente attente, List<String> differences)
      throws Exception {
    @Nullable Cas cas = any(row, person, attente.liens());
    if (cas == null) {
      return false;
    }
    int status = status(request(row, cas).with(csrf()), person);
    if (!attente.statut().equals(String.valueOf(status))) {
      differences.add(
          row.route()
              + " "
              + person
              + " "
              + attente.liens()
              + ": "
              + status
              + ", not "
              + attente.statut());
    }
    return true;
  }

  private @Nullable Cas any(MatriceRoutes.Ligne row, String person, List<Lien> liens) {
    return liens.stream()
        .flatMap(lien -> fixture.cas(row.methode(), row.chemin(), person, lien).stream())
        .findFirst()
        .orElse(null);
  }

  private int status(MockHttpServletRequestBuilder request, String person) throws Exception {
    @Nullable UtilisateurConnecte who = fixture.personnes().get(person);
    if (who != null) {
      request.with(Connecte.as(who));
    }
    try {
      return mvc.perform(request).andReturn().getResponse().getStatus();
    } catch (ServletException failure) {
      return 500;
    }
  }

  private static MockHttpServletRequestBuilder request(MatriceRoutes.Ligne row, Cas cas) {
    String path = row.chemin().replace("/**", "/x");
    for (Map.Entry<String, String> variable : cas.variables().entrySet()) {
      path = path.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    assertThat(path).as("the fixture binds every variable").doesNotContain("{");
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(HttpMethod.valueOf(row.methode()), path);
    cas.parametres().forEach(request::param);
    return request;
  }

  private Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (RequestMappingInfoHandlerMapping mapping : mappings) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
          if (methods.isEmpty()) {
            routes.add("GET " + path);
          }
          methods.forEach(method -> routes.add(method + " " + path));
        }
      }
    }
    return routes;
  }
}
