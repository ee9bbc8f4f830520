package fr.parcours.iae.securite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/** What a closed route answers: 404 when nobody has it, the login page or 403 when others do. */
class RefusDeRoute implements AccessDeniedHandler, AuthenticationEntryPoint {

  private static final String CONNEXION = "/connexion";

  /** Tomcat reads no field of a form beyond this, the request's token included. */
  private static final long MAX_FORM_BYTES = 2L * 1024 * 1024;

  private final LoginUrlAuthenticationEntryPoint login =
      new LoginUrlAuthenticationEntryPoint(CONNEXION);
  private final ActeurCourant courant;

  RefusDeRoute(ActeurCourant courant) {
    this.courant = courant;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    if (!RoutesAutorisees.knows(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!(refusal instanceof CsrfException)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (courant.utilisateur().isEmpty()) {
      expired(request, response);
    } else if (request.getContentLengthLong() > MAX_FORM_BYTES) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (!RoutesAutorisees.knows(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (isPartial(request)) {
      expired(request, response);
    } else {
      sendToLogin(request, response, refusal);
    }
  }

  /** A form sent after its session ended: log in, and come back to the page it was on. */
  private static void expired(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!CONNEXION.equals(request.getServletPath())) {
      RetourConnexion.remember(request);
    }
    String page = request.getContextPath() + CONNEXION + "?expiree";
    if (isPartial(request)) {
      response.setHeader("HX-Redirect", page);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.setHeader(HttpHeaders.LOCATION, page);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
  }

  private void sendToLogin(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    try {
      login.commence(request, response, refusal);
    } catch (jakarta.servlet.ServletException e) {
      throw new IOException(e);
    }
  }

  private static boolean isPartial(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }
}
