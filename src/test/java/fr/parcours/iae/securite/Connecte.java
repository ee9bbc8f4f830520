package fr.parcours.iae.securite;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a test request as somebody who has logged in. */
public final class Connecte {

  private Connecte() {}

  /** As this person, acting for their current organisation. */
  public static RequestPostProcessor as(UtilisateurConnecte utilisateur) {
    return SecurityMockMvcRequestPostProcessors.authentication(utilisateur.authentication());
  }
}
