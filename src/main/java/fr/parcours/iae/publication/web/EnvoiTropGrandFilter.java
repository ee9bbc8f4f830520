package fr.parcours.iae.publication.web;

import fr.parcours.iae.shared.Refus;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files of more than the server reads would take what was typed beside them away: of such a request
 * only its beginning is read, where the comment is, and the form is shown again with it. Nothing is
 * decided for anybody here: the page asked for checks who asks.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class EnvoiTropGrandFilter extends OncePerRequestFilter {

  /** What the server reads of one request, in bytes, a little less: the limit is on the parts. */
  static final long TAILLE_MAX = 19_000_000;

  private static final Refus TROP_GRAND =
      Refus.saisie(
          "ENVOI_TROP_GRAND",
          "L’envoi dépasse 19 Mo : il n’a pas été lu. Un modèle en fait d’ordinaire moins de 0,1 ;"
              + " 1 Mo au plus par fichier.");
  private static final String GARDE = EnvoiTropGrandFilter.class.getName();
  private static final int DEBUT = 16_384;
  private static final Pattern FORMULAIRE =
      Pattern.compile(
          "/administration/(?:versions/[a-z]{1,20}/[a-z0-9-]{1,80}/proposition"
              + "|publications/[0-9a-f-]{36}/correction)");
  private static final Pattern COMMENTAIRE =
      Pattern.compile("name=\"commentaire\"\\s*?\\r\\n\\r\\n(.{0,2000}?)\\r\\n--", Pattern.DOTALL);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !"POST".equals(request.getMethod())
        || type == null
        || !type.startsWith("multipart/form-data")
        || request.getContentLengthLong() <= TAILLE_MAX
        || !FORMULAIRE.matcher(request.getServletPath()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session == null) {
      chain.doFilter(request, response);
      return;
    }
    String debut = new String(request.getInputStream().readNBytes(DEBUT), StandardCharsets.UTF_8);
    Matcher found = COMMENTAIRE.matcher(debut);
    session.setAttribute(GARDE, found.find() ? found.group(1).strip() : "");
    String page = request.getContextPath() + request.getServletPath();
    response.setHeader(
        HttpHeaders.LOCATION,
        page.endsWith("/correction") ? page.substring(0, page.lastIndexOf('/')) : page);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  /** Gives a page back the comment of a request refused just before, with why it was. */
  static void giveBack(HttpServletRequest request, Model model) {
    String commentaire = taken(request);
    if (commentaire != null) {
      model.addAttribute("refus", TROP_GRAND);
      model.addAttribute("saisie", Map.of("commentaire", commentaire, "geste", "correction"));
    }
  }

  /** The comment of a request refused just before, once; nothing when there was none. */
  private static @Nullable String taken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(GARDE) instanceof String commentaire)) {
      return null;
    }
    session.removeAttribute(GARDE);
    return commentaire;
  }
}
