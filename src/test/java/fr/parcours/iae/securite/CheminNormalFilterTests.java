package fr.parcours.iae.securite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CheminNormalFilterTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//camunda/api/engine",
        "/camunda/;x/api/engine/engine",
        "/camunda/%2e%2e/camunda/api/admin/setup/default/user/create",
        "/camunda%2Fapi/engine",
        "/taches/../administration"
      })
  void aDisguisedPathDoesNotExistAndReachesNothing(String path) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();

    new CheminNormalFilter().doFilter(new MockHttpServletRequest("GET", path), response, chain);

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(chain.getRequest()).isNull();
  }

  @Test
  void aCharacterThatNoTextHoldsIsRefusedBeforeItReachesTheDatabase() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/recherche/employeurs");
    request.setQueryString("lieu=Lens%00&rayon=25");
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();

    new CheminNormalFilter().doFilter(request, response, chain);

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(chain.getRequest()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/taches", "/camunda/api/engine/engine/default/task", "/css/parcours.css"})
  void aPlainPathGoesOn(String path) throws Exception {
    MockFilterChain chain = new MockFilterChain();

    new CheminNormalFilter()
        .doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), chain);

    assertThat(chain.getRequest()).isNotNull();
  }
}
