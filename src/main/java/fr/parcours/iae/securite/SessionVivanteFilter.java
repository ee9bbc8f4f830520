package fr.parcours.iae.securite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session twelve hours after it began whatever happens in it. A right taken away is gone at
 * the next request, on every node: each page asks for one number of the account, and reads the
 * memberships again when it moved, as it reads the habilitation of a prescriber; and every minute
 * anyway, for what else an organisation became. A session older than the password ends.
 */
class SessionVivanteFilter extends OncePerRequestFilter {

  private static final long MAX_AGE_MILLIS = Duration.ofHours(12).toMillis();
  private static final long FRESH_MILLIS = Duration.ofMinutes(1).toMillis();
  private static final String CHECKED_AT = SessionVivanteFilter.class.getName();
  private static final String DROITS = CHECKED_AT + ".droits";

  /** When somebody was first seen in the session, which may be older than their logging in. */
  private static final String DEPUIS = CHECKED_AT + ".depuis";

  private static final Pattern SANS_DROIT =
      Pattern.compile("/(css|js|images|vendor|webjars)/.*|/favicon\\.svg");

  private static final int CLOS = -1;

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
    if (session != null
        && utilisateur != null
        && !SANS_DROIT.matcher(request.getServletPath()).matches()) {
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
    int droits = utilisateurs.droits(utilisateur.id()).orElse(CLOS);
    boolean same = session.getAttribute(DROITS) instanceof Integer seen && seen == droits;
    if (same
        && checkedAt instanceof Long at
        && now - at < FRESH_MILLIS
        && !utilisateurs.isHabilitationChanged(utilisateur)) {
      return;
    }
    session.setAttribute(CHECKED_AT, now);
    session.setAttribute(DROITS, droits);
    if (checkedAt == null) {
      session.setAttribute(DEPUIS, now);
    } else {
      refresh(session, utilisateur, request, response);
    }
  }

  private void refresh(
      HttpSession session,
      UtilisateurConnecte before,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UtilisateurConnecte> now = utilisateurs.connecte(before.id());
    if (now.isEmpty() || isOlderThanPassword(session, before)) {
      end(session);
      return;
    }
    UtilisateurConnecte after =
        before.organisationId() == null ? now.get() : now.get().actingFor(before.organisationId());
    if (!after.equals(before)) {
      sessions.replace(after, request, response);
    }
  }

  private boolean isOlderThanPassword(HttpSession session, UtilisateurConnecte utilisateur) {
    return session.getAttribute(DEPUIS) instanceof Long since
        && utilisateurs.isPasswordChangedSince(utilisateur.id(), Instant.ofEpochMilli(since));
  }

  private static void end(HttpSession session) {
    session.invalidate();
    SecurityContextHolder.clearContext();
  }
}
