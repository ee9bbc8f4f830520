package fr.parcours.iae.securite;

import static fr.parcours.iae.securite.Role.ADMINISTRATEUR;
import static fr.parcours.iae.securite.Role.ADMINISTRATEUR_ORGANISATION;
import static fr.parcours.iae.securite.Role.CANDIDAT;
import static fr.parcours.iae.securite.Role.INSTITUTION;
import static fr.parcours.iae.securite.Role.MANAGER;
import static fr.parcours.iae.securite.Role.PRESCRIPTEUR;
import static fr.parcours.iae.securite.Role.PRESCRIPTEUR_HABILITE;
import static fr.parcours.iae.securite.Role.PROFESSIONNEL;
import static fr.parcours.iae.securite.Role.SIAE;
import static fr.parcours.iae.securite.Role.SUPPORT;
import static fr.parcours.iae.securite.Route.connected;
import static fr.parcours.iae.securite.Route.open;
import static fr.parcours.iae.securite.Route.roles;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every route of the product, in one place; what is not here answers 404. A row opens a route for a
 * kind of person; whether this person may see this very case is decided by the module that owns the
 * case (404 when not). The first row that matches wins.
 */
final class RoutesAutorisees {

  static final List<Route> ROUTES =
      List.of(
          // Everybody
          open(GET, "/"),
          open(GET, "/recherche/**"),
          open(GET, "/employeurs/{id}"),
          open(GET, "/api/communes"),
          open(GET, "/api/metiers"),
          open(GET, "/accessibilite"),
          open(GET, "/mentions-legales"),
          open(GET, "/donnees-personnelles"),
          open(GET, "/style/**"),
          open(GET, "/connexion"),
          open(POST, "/connexion"),
          open(GET, "/css/**"),
          open(GET, "/js/**"),
          open(GET, "/images/**"),
          open(GET, "/vendor/**"),
          open(GET, "/webjars/htmx.org/**"),
          open(GET, "/favicon.svg"),
          open(GET, "/desabonnement/{jeton}"),
          open(POST, "/desabonnement/{jeton}"),
          open(GET, "/inscription/**"),
          open(POST, "/inscription/**"),
          open(GET, "/mot-de-passe"),
          open(POST, "/mot-de-passe"),
          open(GET, "/mot-de-passe/envoye"),
          open(GET, "/mot-de-passe/{jeton}"),
          open(POST, "/mot-de-passe/{jeton}"),
          open(GET, "/invitation/{jeton}"),
          open(POST, "/invitation/{jeton}"),
          open(GET, "/actuator/health/**"),
          // Whoever is logged in
          connected(POST, "/deconnexion"),
          connected(GET, "/mon-espace"),
          connected(POST, "/organisation-courante"),
          connected(GET, "/invitation/{jeton}/compte"),
          connected(POST, "/invitation/{jeton}/compte"),
          connected(GET, "/notifications"),
          connected(GET, "/notifications/preferences"),
          connected(POST, "/notifications/**"),
          // Work
          roles(GET, "/taches/**", PROFESSIONNEL, SUPPORT),
          roles(POST, "/taches/**", PROFESSIONNEL, SUPPORT),
          roles(GET, "/dossiers/**", PROFESSIONNEL, SUPPORT),
          roles(POST, "/dossiers/**", PROFESSIONNEL, SUPPORT),
          roles(GET, "/candidatures/**", CANDIDAT, PRESCRIPTEUR, SIAE, SUPPORT),
          roles(POST, "/candidatures/archivage", SIAE),
          roles(POST, "/candidatures/**", CANDIDAT, PRESCRIPTEUR, SIAE),
          roles(GET, "/candidats/{id}/diagnostic", PRESCRIPTEUR_HABILITE),
          roles(POST, "/candidats/{id}/diagnostic", PRESCRIPTEUR_HABILITE),
          roles(GET, "/candidats/**", PRESCRIPTEUR, SIAE, SUPPORT),
          roles(POST, "/candidats/**", PRESCRIPTEUR, SIAE),
          roles(GET, "/embauches/**", SIAE),
          roles(POST, "/embauches/**", SIAE),
          roles(GET, "/pass/**", CANDIDAT, PROFESSIONNEL, SUPPORT),
          roles(POST, "/pass/**", PROFESSIONNEL, SUPPORT),
          roles(GET, "/salaries/**", SIAE),
          roles(GET, "/heures/**", SIAE),
          roles(POST, "/heures", SIAE),
          roles(GET, "/sorties/**", SIAE),
          open(GET, "/api/documentation"),
          open(GET, "/api/openapi.yaml"),
          roles(GET, "/organisation/membres/**", SIAE, PRESCRIPTEUR, INSTITUTION),
          roles(POST, "/organisation/membres/**", ADMINISTRATEUR_ORGANISATION),
          roles(POST, "/organisation/invitations/**", ADMINISTRATEUR_ORGANISATION),
          roles(GET, "/organisation", SIAE, PRESCRIPTEUR, INSTITUTION),
          roles(GET, "/organisation/api", ADMINISTRATEUR_ORGANISATION),
          roles(POST, "/organisation/api", ADMINISTRATEUR_ORGANISATION),
          roles(POST, "/organisation/api/{id}/revocation", ADMINISTRATEUR_ORGANISATION),
          roles(GET, "/organisation/postes/**", SIAE),
          roles(POST, "/organisation/postes/**", SIAE),
          roles(GET, "/fiches-salarie", SIAE),
          roles(GET, "/fiches-salarie/export.*", SIAE),
          roles(GET, "/fiches-salarie/{id}", SIAE, INSTITUTION, SUPPORT),
          roles(POST, "/fiches-salarie/**", SIAE),
          roles(GET, "/rapprochements", SUPPORT),
          roles(POST, "/rapprochements", SUPPORT),
          roles(POST, "/rapprochements/export", SUPPORT),
          roles(GET, "/prolongations", PRESCRIPTEUR_HABILITE),
          roles(GET, "/prolongations/export.*", PRESCRIPTEUR_HABILITE),
          roles(GET, "/prolongations/**", PROFESSIONNEL, SUPPORT),
          roles(GET, "/decisions-prefet", SIAE, INSTITUTION),
          roles(GET, "/decisions-prefet/export.*", SIAE, INSTITUTION),
          roles(GET, "/decisions-prefet/nouvelle", SIAE),
          roles(POST, "/decisions-prefet/**", SIAE),
          roles(GET, "/decisions-prefet/**", SIAE, INSTITUTION, SUPPORT),
          roles(GET, "/habilitation", PRESCRIPTEUR),
          roles(POST, "/habilitation", PRESCRIPTEUR),
          roles(GET, "/habilitations", INSTITUTION),
          roles(GET, "/habilitations/export.*", INSTITUTION),
          roles(GET, "/habilitations/organisations/{id}/retrait", INSTITUTION),
          roles(POST, "/habilitations/organisations/{id}/retrait", INSTITUTION),
          roles(GET, "/habilitations/{id}", PRESCRIPTEUR, INSTITUTION, SUPPORT),
          roles(GET, "/habilitations/{id}/pieces/{piece}", PRESCRIPTEUR, INSTITUTION, SUPPORT),
          roles(POST, "/habilitations/{id}/pieces", PRESCRIPTEUR),
          roles(POST, "/habilitations/{id}/retrait", PRESCRIPTEUR),
          roles(GET, "/employeurs/{id}/autoprescription", SIAE, INSTITUTION, SUPPORT),
          roles(POST, "/employeurs/{id}/autoprescription/**", INSTITUTION),
          roles(GET, "/mon-parcours/**", CANDIDAT),
          roles(POST, "/mon-parcours/**", CANDIDAT),
          // The demonstration only: no other profile has these pages
          connected(GET, "/demo/horloge"),
          connected(POST, "/demo/horloge"),
          connected(GET, "/demo/courrier/**"),
          // Where cases wait
          roles(GET, "/pilotage/**", MANAGER, ADMINISTRATEUR),
          roles(GET, "/api/pilotage/**", MANAGER, ADMINISTRATEUR),
          // Running the platform
          roles(GET, "/administration/asp", ADMINISTRATEUR, MANAGER),
          roles(GET, "/administration/**", ADMINISTRATEUR),
          roles(POST, "/administration/**", ADMINISTRATEUR));

  private RoutesAutorisees() {}

  /** Whether a page of ours stands at this path, whoever may see it. */
  static boolean opens(HttpMethod methode, String chemin) {
    PathContainer path = PathContainer.parsePath(chemin);
    return ROUTES.stream()
        .anyMatch(
            route ->
                route.methode() == methode
                    && PathPatternParser.defaultInstance.parse(route.chemin()).matches(path));
  }

  /** Whether some row names this method and path, whoever asks. */
  static boolean knows(HttpServletRequest request) {
    return ROUTES.stream().anyMatch(route -> route.matcher().matches(request));
  }
}
