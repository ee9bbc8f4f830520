package fr.parcours.iae.securite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page, and the choice of the organisation one acts for. */
@Controller
class ConnexionController {

  private final UtilisateurService utilisateurs;
  private final ActeurCourant courant;
  private final Sessions sessions;
  private final ObjectProvider<ComptesDeDemo> demo;
  private final boolean demoProfile;

  ConnexionController(
      UtilisateurService utilisateurs,
      ActeurCourant courant,
      Sessions sessions,
      ObjectProvider<ComptesDeDemo> demo,
      Environment environment) {
    this.utilisateurs = utilisateurs;
    this.courant = courant;
    this.sessions = sessions;
    this.demo = demo;
    this.demoProfile = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @GetMapping("/connexion")
  String login(Model model) {
    if (courant.utilisateur().isPresent()) {
      return "redirect:/mon-espace";
    }
    model.addAttribute("comptesParGroupe", demoAccounts());
    return "connexion";
  }

  @PostMapping("/organisation-courante")
  String choose(
      @RequestParam UUID organisationId, HttpServletRequest request, HttpServletResponse response) {
    UtilisateurConnecte choisi =
        utilisateurs
            .choose(courant.get().utilisateurId(), organisationId)
            .orElseThrow(() -> new AccessDeniedException("Organisation d’un autre"));
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    sessions.replace(choisi, request, response);
    return "redirect:/mon-espace";
  }

  private Map<String, List<ComptesDeDemo.Compte>> demoAccounts() {
    if (!demoProfile) {
      return Map.of();
    }
    return demo.getIfAvailable(() -> List::of).comptes().stream()
        .collect(
            Collectors.groupingBy(
                ComptesDeDemo.Compte::groupe, LinkedHashMap::new, Collectors.toList()));
  }
}
