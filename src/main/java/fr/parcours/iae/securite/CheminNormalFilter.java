package fr.parcours.iae.securite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No route of ours is written with a doubled slash, a parameter in its path or an encoded
 * separator: such a path only tries to look like another one, and does not exist. Nor does a
 * question hold the character zero, which PostgreSQL cannot even read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CheminNormalFilter extends OncePerRequestFilter {

  private static final List<String> DEGUISEMENTS =
      List.of("//", ";", "\\", "%2e", "%2f", "%5c", "%3b", "%25", "/../", "/./");

  private static final String NUL = "%00";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().toLowerCase(Locale.ROOT);
    if (DEGUISEMENTS.stream().anyMatch(path::contains)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String query = request.getQueryString();
    if (query != null && query.contains(NUL)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(request, response);
  }
}
