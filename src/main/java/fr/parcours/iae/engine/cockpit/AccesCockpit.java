package fr.parcours.iae.engine.cockpit;

import fr.parcours.iae.engine.moteur.GroupesMoteur;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Tells Camunda's application who is logged in here, with what role and for which départements. */
final class AccesCockpit {

  private static final String ENGINE = "default";
  private static final String DEPARTEMENT = "DEPARTEMENT_";

  /** Its own check would look the person up in tables that stay empty: ours is made each time. */
  private static final Date NEVER = Date.from(Instant.parse("2999-01-01T00:00:00Z"));

  private AccesCockpit() {}

  static void open(HttpSession session, Authentication person) {
    List<String> authorities =
        person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    UserAuthentication user = new UserAuthentication(person.getName(), ENGINE);
    user.setGroupIds(List.of(group(authorities)));
    user.setTenantIds(
        authorities.stream()
            .filter(a -> a.startsWith(DEPARTEMENT))
            .map(a -> a.substring(DEPARTEMENT.length()))
            .toList());
    user.setAuthorizedApps(Set.of("cockpit"));
    user.setCacheValidationTime(NEVER);
    AuthenticationUtil.getAuthsFromSession(session).addOrReplace(user);
  }

  private static String group(List<String> authorities) {
    return authorities.contains("ROLE_ADMINISTRATEUR")
        ? GroupesMoteur.ADMINISTRATEURS
        : GroupesMoteur.MANAGERS;
  }
}
