package fr.parcours.iae.engine.cockpit;

import fr.parcours.iae.engine.cockpit.RouteCockpit.Acces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through the listed routes, for the listed role, with a body that carries no expression. */
class CockpitFilter extends OncePerRequestFilter {

  private static final int MAX_BODY = 64_000;
  private static final Pattern ODD =
      Pattern.compile("//|/\\.{1,2}(?:/|$)|[;%\\\\\\p{Cntrl}]|[^\\p{ASCII}]");

  private final RoutesCockpit routes;
  private final IdentityService identity;

  CockpitFilter(RoutesCockpit routes, IdentityService identity) {
    this.routes = routes;
    this.identity = identity;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Acces acces =
        normalised(request)
            .map(path -> routes.accesOf(request.getMethod(), path))
            .orElse(Acces.REFUSE);
    if (acces == Acces.REFUSE) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (!holds(acces)) {
      throw new AccessDeniedException("Cockpit");
    }
    byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY || !parametersAreSafe(request) || !CorpsControle.isSafe(body)) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      chain.doFilter(new RequeteRelisible(request, body), response);
    } finally {
      identity.clearAuthentication();
    }
  }

  /** The decoded path, or nothing when it was written in more than one way. */
  private static Optional<String> normalised(HttpServletRequest request) {
    String raw = request.getRequestURI().substring(request.getContextPath().length());
    try {
      String path = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
      return ODD.matcher(path).find() ? Optional.empty() : Optional.of(path);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean parametersAreSafe(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        || Collections.list(request.getParameterNames()).stream().allMatch(CorpsControle::isSafeKey);
  }

  private static boolean holds(Acces acces) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
        && authentication.getAuthorities().stream()
            .anyMatch(
                a ->
                    "ROLE_ADMINISTRATEUR".equals(a.getAuthority())
                        || acces == Acces.MANAGER && "ROLE_MANAGER".equals(a.getAuthority()));
  }
}
