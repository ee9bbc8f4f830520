package fr.parcours.iae.securite;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a password; an unknown account costs the same time and gets the same answer. Spring takes
 * the one provider bean by itself: naming it in a chain as well would count each attempt twice.
 */
@Component
class ConnexionProvider implements AuthenticationProvider {

  private final Utilisateurs utilisateurs;
  private final UtilisateurService service;
  private final TentativeService tentatives;
  private final PasswordEncoder encoder;
  private final String hashOfNobody;

  ConnexionProvider(
      Utilisateurs utilisateurs,
      UtilisateurService service,
      TentativeService tentatives,
      PasswordEncoder encoder) {
    this.utilisateurs = utilisateurs;
    this.service = service;
    this.tentatives = tentatives;
    this.encoder = encoder;
    this.hashOfNobody = encoder.encode("compte inconnu");
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    String identifiant = CreateUtilisateur.normalize(authentication.getName());
    String adresse = addressOf(authentication);
    if (identifiant.indexOf('\0') >= 0) {
      throw new BadCredentialsException("Identifiant illisible");
    }
    if (!tentatives.reserve(identifiant, adresse)) {
      throw new LockedException("Trop d’essais");
    }
    Optional<Utilisateurs.Compte> compte = utilisateurs.findByIdentifiant(identifiant);
    String hash = compte.map(Utilisateurs.Compte::motDePasse).orElse(hashOfNobody);
    boolean right = encoder.matches(String.valueOf(authentication.getCredentials()), hash);
    if (compte.isEmpty() || !right) {
      throw new BadCredentialsException("Identifiant ou mot de passe incorrect");
    }
    tentatives.forget(identifiant, adresse);
    return service.connecte(compte.get()).authentication();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static String addressOf(Authentication authentication) {
    return authentication.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
