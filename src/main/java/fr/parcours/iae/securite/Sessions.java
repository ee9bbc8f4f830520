package fr.parcours.iae.securite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts another view of the same person into the running session. */
@Component
class Sessions {

  private final SecurityContextRepository repository = new HttpSessionSecurityContextRepository();

  void replace(
      UtilisateurConnecte utilisateur, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(utilisateur.authentication());
    SecurityContextHolder.setContext(context);
    repository.saveContext(context, request, response);
  }
}
