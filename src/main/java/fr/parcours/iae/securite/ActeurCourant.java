package fr.parcours.iae.securite;

import fr.parcours.iae.shared.Acteur;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts in the request being served. */
@Component
public class ActeurCourant {

  /** The acting person; refused when nobody is logged in. */
  public Acteur get() {
    return find()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Personne connectée"));
  }

  public Optional<Acteur> find() {
    return utilisateur().map(UtilisateurConnecte::acteur);
  }

  /** The person behind the session, with the organisations they may choose. */
  public Optional<UtilisateurConnecte> utilisateur() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof UtilisateurConnecte u
        ? Optional.of(u)
        : Optional.empty();
  }

  public boolean has(Role role) {
    return utilisateur().map(u -> u.roles().contains(role)).orElse(false);
  }
}
