package fr.parcours.iae.securite;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One allowed route.
 *
 * @param acces for whom it opens
 * @param roles at least one of them is needed when the access is {@code ROLES}
 */
record Route(HttpMethod methode, String chemin, Acces acces, List<Role> roles) {

  enum Acces {
    PUBLIC,
    CONNECTE,
    ROLES
  }

  static Route open(HttpMethod methode, String chemin) {
    return new Route(methode, chemin, Acces.PUBLIC, List.of());
  }

  static Route connected(HttpMethod methode, String chemin) {
    return new Route(methode, chemin, Acces.CONNECTE, List.of());
  }

  static Route roles(HttpMethod methode, String chemin, Role... roles) {
    return new Route(methode, chemin, Acces.ROLES, List.of(roles));
  }

  RequestMatcher matcher() {
    RequestMatcher said = PathPatternRequestMatcher.withDefaults().matcher(methode, chemin);
    if (methode != HttpMethod.GET) {
      return said;
    }
    // Whoever may read a page may ask for its headers.
    return new OrRequestMatcher(
        said, PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.HEAD, chemin));
  }

  String[] authorities() {
    return roles.stream().map(Role::authority).toArray(String[]::new);
  }
}
