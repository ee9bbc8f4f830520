package fr.parcours.iae.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the token, counts its requests. Not a bean: it must not run outside its own chain. */
final class JetonFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  /** Beyond that many tokens in use on a node, counting starts afresh. */
  private static final int SUIVIS = 10_000;

  private final JetonService jetons;
  private final ObjectMapper json;
  private final int parMinute;
  private final Map<UUID, Bucket> debits = new ConcurrentHashMap<>();

  JetonFilter(JetonService jetons, ObjectMapper json, int parMinute) {
    this.jetons = jetons;
    this.json = json;
    this.parMinute = parMinute;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Porteur> porteur =
        token(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(jetons::authenticate);
    if (porteur.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Parcours IAE\"");
      ProblemeApi.JETON_REQUIS.write(response, json);
      return;
    }
    ConsumptionProbe probe = debit(porteur.get()).tryConsumeAndReturnRemaining(1);
    response.setHeader("RateLimit-Limit", Integer.toString(parMinute));
    response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
    if (!probe.isConsumed()) {
      long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
      ProblemeApi.DEBIT_DEPASSE.write(response, json);
      return;
    }
    SecurityContext contexte = SecurityContextHolder.createEmptyContext();
    contexte.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(porteur.get(), null, List.of()));
    SecurityContextHolder.setContext(contexte);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static Optional<String> token(@Nullable String header) {
    return Optional.ofNullable(header)
        .filter(h -> h.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(h -> h.substring(BEARER.length()).strip());
  }

  private Bucket debit(Porteur porteur) {
    if (debits.size() > SUIVIS) {
      debits.clear();
    }
    return debits.computeIfAbsent(
        porteur.jetonId(),
        id ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit.capacity(parMinute).refillGreedy(parMinute, Duration.ofMinutes(1)))
                .build());
  }
}
