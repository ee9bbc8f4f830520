package fr.parcours.iae.securite;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/** The page a visitor was about to open when asked who they are. */
public final class PageDemandee {

  /** Where Spring Security keeps it. */
  private static final String ATTRIBUT = "SPRING_SECURITY_SAVED_REQUEST";

  private static final String DEPOT = "/candidatures/nouvelle";

  private PageDemandee() {}

  /**
   * Ends the session, but the employers a visitor chose follow them to their new account: nobody
   * signs up to search for them again. Nothing else outlives the session, and nothing of somebody
   * who was logged in.
   *
   * @throws ServletException when the session cannot be ended
   */
  public static void leaveKeepingChoice(HttpServletRequest request) throws ServletException {
    HttpSession session = request.getSession(false);
    Object asked =
        session == null || request.getUserPrincipal() != null
            ? null
            : session.getAttribute(ATTRIBUT);
    request.logout();
    if (asked instanceof DefaultSavedRequest page && DEPOT.equals(page.getServletPath())) {
      request.getSession().setAttribute(ATTRIBUT, page);
    }
  }
}
