package fr.parcours.iae.engine.cockpit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the engine who the person already logged in is, and which départements they may see. */
public class AccesCockpit implements AuthenticationProvider {

  static final String MANAGERS = "managers";
  static final String ADMINISTRATEURS = "administrateurs";
  private static final String DEPARTEMENT = "DEPARTEMENT_";

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    List<String> groups = person == null ? List.of() : groups(person);
    if (person == null || groups.isEmpty()) {
      return AuthenticationResult.unsuccessful();
    }
    AuthenticationResult result = AuthenticationResult.successful(person.getName());
    result.setGroups(new ArrayList<>(groups));
    result.setTenants(new ArrayList<>(tenants(person)));
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {}

  private static List<String> groups(Authentication person) {
    List<String> roles = person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    if (roles.contains("ROLE_ADMINISTRATEUR")) {
      return List.of(ADMINISTRATEURS);
    }
    return roles.contains("ROLE_MANAGER") ? List.of(MANAGERS) : List.of();
  }

  private static List<String> tenants(Authentication person) {
    return person.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(a -> a.startsWith(DEPARTEMENT))
        .map(a -> a.substring(DEPARTEMENT.length()))
        .toList();
  }
}
