package fr.parcours.iae.securite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.parcours.iae.securite.FixtureRoutes.Cas;
import fr.parcours.iae.securite.FixtureRoutes.Lien;
import fr.parcours.iae.support.ParcoursTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
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
  @Autowired ObjectProvider<FixtureRoutes> fixtures;
  @Autowired UtilisateurService utilisateurs;

  private final List<MatriceRoutes.Ligne> matrix = MatriceRoutes.read();
  private FixtureRoutes fixture;

  @BeforeEach
  void meet() {
    fixture = fixtures.getIfAvailable(() -> new FixtureRoutesSansDossier(utilisateurs));
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
    for (MatriceRoutes.Ligne row : matrix) {
      for (Map.Entry<String, String> cell : row.reponses().entrySet()) {
        String[] expected = cell.getValue().split("/");
        cells += expected.length;
        check(row, cell.getKey(), Lien.PROPRE, expected[0], differences);
        if (expected.length > 1) {
          check(row, cell.getKey(), Lien.AUTRE, expected[1], differences);
          check(row, cell.getKey(), Lien.INCONNU, expected[1], differences);
        }
      }
    }
    System.out.println("FIGURE routes = " + matrix.size());
    System.out.println("FIGURE routes.roles = " + cells + " cells");
    assertThat(differences).isEmpty();
  }

  @Test
  void noChangeIsAcceptedWithoutItsToken() throws Exception {
    List<String> accepted = new ArrayList<>();
    for (MatriceRoutes.Ligne row : matrix) {
      if (row.methode().equals("GET")) {
        continue;
      }
      for (String person : row.reponses().keySet()) {
        int status = status(request(row, person, Lien.PROPRE), person);
        boolean toLogin = row.chemin().equals("/connexion") && status == 302;
        if (status != 403 && status != 404 && !toLogin) {
          accepted.add(row.route() + " " + person + " " + status);
        }
      }
    }
    assertThat(accepted).isEmpty();
  }

  private void check(
      MatriceRoutes.Ligne row, String person, Lien lien, String expected, List<String> differences)
      throws Exception {
    int status = status(request(row, person, lien).with(csrf()), person);
    if (!expected.equals(String.valueOf(status))) {
      differences.add(
          row.route() + " " + person + " " + lien + ": " + status + ", not " + expected);
    }
  }

  private int status(MockHttpServletRequestBuilder request, String person) throws Exception {
    @Nullable UtilisateurConnecte who = fixture.personnes().get(person);
    if (who != null) {
      request.with(Connecte.as(who));
    }
    return mvc.perform(request).andReturn().getResponse().getStatus();
  }

  private MockHttpServletRequestBuilder request(MatriceRoutes.Ligne row, String person, Lien lien) {
    Cas cas = fixture.cas(row.methode(), row.chemin(), person, lien);
    String path = row.chemin().replace("/**", "/x");
    for (Map.Entry<String, String> variable : cas.variables().entrySet()) {
      path = path.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    assertThat(path).as("the fixture binds every variable for " + person).doesNotContain("{");
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
