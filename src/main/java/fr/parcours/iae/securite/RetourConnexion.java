package fr.parcours.iae.securite;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * After logging in, back to the page whose form came too late. Only a page of ours, that the
 * browser itself named, is kept; who logs in sees it if they may.
 */
class RetourConnexion extends SavedRequestAwareAuthenticationSuccessHandler {

  private static final String PAGE = RetourConnexion.class.getName();

  RetourConnexion() {
    setDefaultTargetUrl("/mon-espace");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Object page = session == null ? null : session.getAttribute(PAGE);
    if (page instanceof String local) {
      session.removeAttribute(PAGE);
      getRedirectStrategy().sendRedirect(request, response, local);
    } else {
      super.onAuthenticationSuccess(request, response, authentication);
    }
  }

  /** After logging in, to this page of ours. */
  static void lead(HttpServletRequest request, String page) {
    request.getSession().setAttribute(PAGE, request.getContextPath() + page);
  }

  static void remember(HttpServletRequest request) {
    page(request.getHeader("HX-Current-URL"), request)
        .or(() -> page(request.getHeader(HttpHeaders.REFERER), request))
        .ifPresent(page -> request.getSession().setAttribute(PAGE, page));
  }

  private static Optional<String> page(@Nullable String address, HttpServletRequest request) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(address);
      boolean ours =
          request.getServerName().equals(uri.getHost())
              && uri.getRawPath() != null
              && uri.getRawPath().startsWith(request.getContextPath() + "/")
              && !uri.getRawPath().startsWith("//")
              && RoutesAutorisees.opens(HttpMethod.GET, local(uri, request));
      return ours
          ? Optional.of(
              local(uri, request) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String local(URI uri, HttpServletRequest request) {
    return uri.getRawPath().substring(request.getContextPath().length());
  }
}
