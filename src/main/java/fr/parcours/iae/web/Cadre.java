package fr.parcours.iae.web;

import fr.parcours.iae.securite.ActeurCourant;
import fr.parcours.iae.securite.Role;
import fr.parcours.iae.securite.UtilisateurConnecte;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the layout needs to know about the person looking; templates call it {@code @cadre}. */
@Component
public class Cadre {

  private final ActeurCourant courant;
  private final HttpServletRequest request;

  Cadre(ActeurCourant courant, HttpServletRequest request) {
    this.courant = courant;
    this.request = request;
  }

  /** The person logged in, or null on a public page. */
  public @Nullable UtilisateurConnecte personne() {
    return courant.utilisateur().orElse(null);
  }

  public List<EntreeMenu> menu() {
    Set<Role> roles = courant.utilisateur().map(UtilisateurConnecte::roles).orElse(Set.of());
    return EntreeMenu.MENU.stream().filter(entry -> entry.isFor(roles)).toList();
  }

  /**
   * The address of the entry under which the page shown stands, the most precise one; empty for a
   * page that no entry leads to.
   */
  public String ici(List<EntreeMenu> menu) {
    Object wanted = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String chemin = wanted == null ? request.getRequestURI() : wanted.toString();
    return menu.stream()
        .filter(entry -> entry.covers(chemin))
        .map(EntreeMenu::url)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /** What the way to a candidature is called for this person; null for who sends none. */
  public @Nullable String candidater() {
    Set<Role> roles = courant.utilisateur().map(UtilisateurConnecte::roles).orElse(null);
    if (roles == null || roles.contains(Role.CANDIDAT)) {
      return "Candidater";
    }
    return roles.contains(Role.SIAE) || roles.contains(Role.PRESCRIPTEUR)
        ? "Orienter une personne"
        : null;
  }

  /** Where this person starts the day. */
  public String accueil() {
    return courant.utilisateur().map(u -> homeOf(u.roles())).orElse("/");
  }

  private static String homeOf(Set<Role> roles) {
    if (roles.contains(Role.CANDIDAT)) {
      return "/mon-parcours";
    }
    return roles.contains(Role.ADMINISTRATEUR) ? "/administration/imports" : "/taches";
  }
}
