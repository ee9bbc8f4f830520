package fr.parcours.iae.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a short reference that a person can read out and the logs carry. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferenceFilter extends OncePerRequestFilter {

  static final String REFERENCE = "reference";
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String reference = newReference();
    request.setAttribute(REFERENCE, reference);
    MDC.put(REFERENCE, reference);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(REFERENCE);
    }
  }

  private static String newReference() {
    StringBuilder reference = new StringBuilder("ERR-");
    RANDOM.ints(8, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(reference::append);
    return reference.toString();
  }
}
