package fr.parcours.iae.securite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/** What a closed route answers: 404 when nobody has it, the login page or 403 when others do. */
class RefusDeRoute implements AccessDeniedHandler, AuthenticationEntryPoint {

  private static final String CONNEXION = "/connexion";

  private final LoginUrlAuthenticationEntryPoint login =
      new LoginUrlAuthenticationEntryPoint(CONNEXION);

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    if (!RoutesAutorisees.knows(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (refusal instanceof CsrfException && isLogin(request)) {
      response.sendRedirect(request.getContextPath() + CONNEXION + "?expiree");
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
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", request.getContextPath() + CONNEXION + "?expiree");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      sendToLogin(request, response, refusal);
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

  private static boolean isLogin(HttpServletRequest request) {
    return request.getServletPath().equals(CONNEXION);
  }
}
