package fr.parcours.iae.securite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session twelve hours after it began whatever happens in it, and looks at the account and
 * its memberships again every minute, so that a right taken away is soon gone everywhere. A
 * habilitation granted or withdrawn does not wait for the minute: it is read at each request of a
 * prescriber.
 */
class SessionVivanteFilter extends OncePerRequestFilter {

  private static final long MAX_AGE_MILLIS = Duration.ofHours(12).toMillis();
  private static final long FRESH_MILLIS = Duration.ofMinutes(1).toMillis();
  private static final String CHECKED_AT = SessionVivanteFilter.class.getName();

  private final UtilisateurService utilisateurs;
  private final ActeurCourant courant;
  private final Sessions sessions;

  SessionVivanteFilter(UtilisateurService utilisateurs, ActeurCourant courant, Sessions sessions) {
    this.utilisateurs = utilisateurs;
    this.courant = courant;
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    UtilisateurConnecte utilisateur = courant.utilisateur().orElse(null);
    if (session != null && utilisateur != null) {
      check(session, utilisateur, request, response);
    }
    chain.doFilter(request, response);
  }

  private void check(
      HttpSession session,
      UtilisateurConnecte utilisateur,
      HttpServletRequest request,
      HttpServletResponse response) {
    long now = System.currentTimeMillis();
    if (now - session.getCreationTime() > MAX_AGE_MILLIS) {
      end(session);
      return;
    }
    Object checkedAt = session.getAttribute(CHECKED_AT);
    boolean fresh = checkedAt instanceof Long at && now - at < FRESH_MILLIS;
    if (fresh && !utilisateurs.isHabilitationChanged(utilisateur)) {
      return;
    }
    session.setAttribute(CHECKED_AT, now);
    if (checkedAt != null) {
      refresh(session, utilisateur, request, response);
    }
  }

  private void refresh(
      HttpSession session,
      UtilisateurConnecte before,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UtilisateurConnecte> now = utilisateurs.connecte(before.id());
    if (now.isEmpty()) {
      end(session);
      return;
    }
    UtilisateurConnecte after =
        before.organisationId() == null ? now.get() : now.get().actingFor(before.organisationId());
    if (!after.equals(before)) {
      sessions.replace(after, request, response);
    }
  }

  private static void end(HttpSession session) {
    session.invalidate();
    SecurityContextHolder.clearContext();
  }
}
