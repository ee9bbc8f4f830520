package fr.parcours.iae.securite;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/** The form of deposit a visitor was about to open when asked who they are. */
public final class PageDemandee {

  /** Where Spring Security keeps it. */
  private static final String ATTRIBUT = "SPRING_SECURITY_SAVED_REQUEST";

  private static final String DEPOT = "/candidatures/nouvelle";
  private static final String SIAE = "siae";

  private PageDemandee() {}

  /** The first employer the visitor chose; none when no employer led here. */
  public static Optional<UUID> choice(HttpServletRequest request) {
    return asked(request)
        .map(page -> page.getParameterValues(SIAE))
        .flatMap(values -> Stream.of(values).findFirst())
        .flatMap(PageDemandee::id);
  }

  /**
   * Ends the session, but the employers a visitor chose follow them to their new account: nobody
   * signs up to search for them again. Nothing else outlives the session, and nothing of somebody
   * who was logged in.
   *
   * @param siae the one remembered with the sign-up, for a link followed in another browser
   * @throws ServletException when the session cannot be ended
   */
  public static void leaveKeepingChoice(HttpServletRequest request, @Nullable UUID siae)
      throws ServletException {
    Optional<DefaultSavedRequest> asked = asked(request);
    request.logout();
    if (asked.isPresent()) {
      request.getSession().setAttribute(ATTRIBUT, asked.get());
    } else if (siae != null) {
      RetourConnexion.lead(request, DEPOT + "?" + SIAE + "=" + siae);
    }
  }

  private static Optional<DefaultSavedRequest> asked(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null || request.getUserPrincipal() != null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute(ATTRIBUT))
            .filter(DefaultSavedRequest.class::isInstance)
            .map(DefaultSavedRequest.class::cast)
            .filter(page -> page.getRequestURI().equals(page.getContextPath() + DEPOT));
  }

  private static Optional<UUID> id(String value) {
    try {
      return Optional.of(UUID.fromString(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
